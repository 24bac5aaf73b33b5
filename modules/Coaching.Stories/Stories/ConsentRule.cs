using Coaching.Content.Items;
using Coaching.Content.Rules;

namespace Coaching.Stories.Stories;

/// <summary>A story is somebody's life: it is published only with a record of when and how that person agreed. A draft may wait for it.</summary>
internal sealed class ConsentRule(TimeProvider clock) : IContentRule
{
    public string? ContentType => DiasporaStory.Type;

    public IEnumerable<ContentProblem> Check(ContentItem item, bool publishing)
    {
        var story = item.As<DiasporaStory>();
        if (story.ConsentDate.Value > clock.GetUtcNow().UtcDateTime.AddDays(1))
        {
            yield return new ContentProblem("DiasporaStory.ConsentDate", "The date of consent is still to come.");
        }

        if (publishing && story.ConsentDate.Value is null)
        {
            yield return new ContentProblem("DiasporaStory.ConsentDate", "Write the day on which the person agreed to be published.");
        }

        if (publishing && string.IsNullOrWhiteSpace(story.ConsentHow.Text))
        {
            yield return new ContentProblem("DiasporaStory.ConsentHow", "Say how the person agreed: what the centre can show if asked.");
        }
    }
}
