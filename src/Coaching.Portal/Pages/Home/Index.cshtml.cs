using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Portal.Pages.Home;

/// <summary>The home page: the centre's own words, then what the modules bring.</summary>
internal sealed class IndexModel(ContentReader content, PageHead head, IEnumerable<IHomeSection> sections) : PageModel
{
    private readonly List<(HomePlace Place, Shown Shown)> _shown = [];

    /// <summary>The page with the alias <c>home-fr</c> or <c>home-en</c>; null before the centre has written one.</summary>
    public ContentItem? Home { get; private set; }

    /// <summary>What the page calls to do, from its first such block: also a button in the head.</summary>
    public LinkField? Call => Home?.As<FlowPart>().Widgets.FirstOrDefault(w => w.ContentType == "CallToAction")?.Field<LinkField>("Link");

    /// <summary>The page's blocks after its first picture, which stands in the head.</summary>
    public IReadOnlyList<ContentItem> Blocks => [.. (Home?.As<FlowPart>().Widgets ?? []).SkipWhile(w => w.ContentType == "Image")];

    public IReadOnlyList<Shown> ForYou => In(HomePlace.ForYou);

    public IReadOnlyList<Shown> Doors => In(HomePlace.Door);

    public IReadOnlyList<Shown> Sections => In(HomePlace.Section);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Home = await content.FindByAlias("home-" + Language.Current.Code, cancellationToken);
        if (Home is not null)
        {
            await head.Describe(Home, cancellationToken);
        }

        foreach (var section in sections.OrderBy(s => s.Order))
        {
            if (await section.Show(User.Id, cancellationToken) is { } shown)
            {
                _shown.Add((section.Place, shown));
            }
        }
    }

    private List<Shown> In(HomePlace place) => [.. _shown.Where(s => s.Place == place).Select(s => s.Shown)];
}
