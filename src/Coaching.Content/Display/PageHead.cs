using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Ui;

namespace Coaching.Content.Display;

/// <summary>Tells the layout about a content page: its address in every language, description and share picture.</summary>
public sealed class PageHead(ContentReader content, PageDescription page)
{
    /// <summary>Describes the item the page is about.</summary>
    public async Task Describe(ContentItem item, CancellationToken cancellationToken)
    {
        (page.ContentItemId, page.ContentType) = (item.ContentItemId, item.ContentType);
        page.Description = item.As<SeoMetaPart>().MetaDescription ?? item.Summary;
        page.Picture = item.Picture?.Path;
        if (item.As<LocalizationPart>().LocalizationSet is not { } set)
        {
            return;
        }

        page.Alternates = (await content.Translations(set, cancellationToken))
            .Where(t => t.Value.Path is not null)
            .ToDictionary(t => t.Key, t => t.Value.Url);
    }
}
