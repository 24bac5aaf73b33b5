using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Stories.Stories;

namespace Coaching.Stories.Home;

/// <summary>The three newest news items.</summary>
internal sealed class RecentNews(ContentReader content) : IHomeSection
{
    public int Order => 30;

    public HomePlace Place => HomePlace.Section;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken) =>
        await content.List(NewsItem.Type, Language.Current.Code, take: 3, cancellationToken: cancellationToken) is { Count: > 0 } news
            ? new Shown("Home/RecentNews", news)
            : null;
}
