using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Editorial.Forms;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>Shows a translation and its source side by side, block by block; each block leads to its place in the editor.</summary>
internal sealed class BesideModel(ContentReader reader, ContentDefinitions definitions, PageDescription page) : PageModel
{
    public ContentItem Source { get; private set; } = null!;

    public ContentItem Translation { get; private set; } = null!;

    /// <summary>Blocks of both, paired by their id, in the source's order; what only the translation has comes last.</summary>
    public IReadOnlyList<(ContentItem? Source, ContentItem? Translation)> Pairs { get; private set; } = [];

    /// <summary>How much of the source is translated: blocks whose text differs from it.</summary>
    public int Percent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string source, CancellationToken cancellationToken)
    {
        if (await reader.FindLatest(id, cancellationToken) is not { } translation || await reader.FindLatest(source, cancellationToken) is not { } original
            || translation.As<LocalizationPart>().LocalizationSet is not { } set || set != original.As<LocalizationPart>().LocalizationSet
            || definitions.Type(translation.ContentType) is not { } type || !User.MayEdit(type, translation.Owner))
        {
            return NotFound();
        }

        (Source, Translation, page.Staff) = (original, translation, true);
        var theirs = translation.As<FlowPart>().Widgets;
        var mine = original.As<FlowPart>().Widgets;
        var byId = theirs.ToDictionary(b => b.ContentItemId);
        var known = mine.Select(b => b.ContentItemId).ToHashSet();
        Pairs = [.. mine.Select((b, i) => ((ContentItem?)b, byId.GetValueOrDefault(b.ContentItemId) ?? theirs.ElementAtOrDefault(i))),
            .. theirs.Where((b, i) => !known.Contains(b.ContentItemId) && i >= mine.Count).Select(b => ((ContentItem?)null, (ContentItem?)b))];
        Percent = Pairs.Count == 0 ? 100 : 100 * Pairs.Count(p => IsTranslated(p.Source, p.Translation)) / Pairs.Count;
        return Page();
    }

    /// <summary>Whether the block says something of its own.</summary>
    public static bool IsTranslated(ContentItem? source, ContentItem? translation) =>
        translation is not null && (source is null || TextDifference.Between(source, translation).Count > 0);
}
