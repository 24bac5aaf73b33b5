using System.Text.Json.Nodes;
using Coaching.Content.Display;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Ui;

namespace Coaching.Library.Documents;

/// <summary>Finds the files of documents.</summary>
internal sealed class DocumentRows(MediaCatalogue media, PageAddresses addresses)
{
    /// <summary>One row for each document, in the same order.</summary>
    public async Task<IReadOnlyList<DocumentRow>> Of(IEnumerable<ContentCard> documents, CancellationToken cancellationToken = default)
    {
        var rows = new List<DocumentRow>();
        foreach (var document in documents)
        {
            var file = await media.Find(document.As<PedagogicalDocument>().File.Paths.FirstOrDefault(), cancellationToken);
            rows.Add(new DocumentRow(document, file, addresses.Page("/Library/Download", Language.Current.Code, new { id = document.ContentItemId })));
        }

        return rows;
    }

    /// <summary>The row of a whole item.</summary>
    public async Task<DocumentRow> Of(ContentItem item) => (await Of([new ContentCard
    {
        VersionId = 0,
        ContentItemId = item.ContentItemId,
        ContentType = item.ContentType,
        DisplayText = item.DisplayText,
        Culture = item.Culture,
        Path = item.As<AutoroutePart>().Path,
        Fields = item.Parts[item.ContentType] as JsonObject ?? [],
    }]))[0];
}
