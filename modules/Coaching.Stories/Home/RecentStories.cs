using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Stories.Stories;

namespace Coaching.Stories.Home;

/// <summary>The two newest stories.</summary>
internal sealed class RecentStories(ContentReader content) : IHomeSection
{
    public int Order => 20;

    public HomePlace Place => HomePlace.Section;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken) =>
        await content.List(DiasporaStory.Type, Language.Current.Code, take: 2, cancellationToken: cancellationToken) is { Count: > 0 } stories
            ? new Shown("Home/RecentStories", stories)
            : null;
}
