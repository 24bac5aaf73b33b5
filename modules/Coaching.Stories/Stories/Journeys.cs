using Coaching.Content.Taxonomies;

namespace Coaching.Stories.Stories;

/// <summary>The two ends of a story: «Kayemor – Brescia, Italie».</summary>
internal sealed class Journeys(Taxonomy taxonomy)
{
    /// <summary>Where the person comes from and lives, in the current language; null when neither is known.</summary>
    public string? Of(DiasporaStory story)
    {
        var (origin, residence) = (taxonomy.Name(story.Origin.TermContentItemIds.FirstOrDefault()), story.Residence.Text);
        if (origin.Length > 0 && residence?.StartsWith(origin, StringComparison.CurrentCultureIgnoreCase) == true)
        {
            // Who came back: «Kahone, après six ans à Berkane».
            return residence;
        }

        var ends = new[] { origin, residence }.Where(e => !string.IsNullOrWhiteSpace(e)).ToList();
        return ends.Count == 0 ? null : string.Join(" – ", ends);
    }
}
