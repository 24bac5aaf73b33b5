using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Search;
using Coaching.Kernel.Data;

namespace Coaching.Content.Store;

/// <summary>What is kept beside the documents, in the same transaction: terms, references, full text.</summary>
public sealed class ContentIndexes(PortalDb db, ITextIndex text)
{
    /// <summary>The published version can be found by its words.</summary>
    internal Task Show(StoredVersion version, ContentItem item, CancellationToken cancellationToken) => text.Add(version, item, cancellationToken);

    /// <summary>The item is not found any more; before its published version stops being that.</summary>
    internal Task Hide(string contentItemId, CancellationToken cancellationToken) => text.Remove(contentItemId, cancellationToken);

    /// <summary>Records which terms, items and files a version points at.</summary>
    internal void AddReferences(StoredVersion version, ContentItem item)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        Collect(item.Parts, terms, targets);
        targets.UnionWith(MediaUses.In(item.Parts).Where(p => p.Length <= MediaFile.MaxPath).Select(MediaLibrary.StoreName));
        db.AddRange(terms.Select(t => new StoredTerm { VersionId = version.Id, TermId = t }));
        db.AddRange(targets.Select(t => new StoredReference { VersionId = version.Id, Target = t }));
    }

    private static void Collect(JsonNode? node, HashSet<string> terms, HashSet<string> targets)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var inner in list)
                {
                    Collect(inner, terms, targets);
                }

                break;
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    switch (name)
                    {
                        case "TermContentItemIds":
                            terms.UnionWith(Texts(value, 26));
                            break;
                        case "ContentItemIds" or "LocalizationSets":
                            targets.UnionWith(Texts(value, 36));
                            break;
                        default:
                            Collect(value, terms, targets);
                            break;
                    }
                }

                break;
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list, int longest) => (list as JsonArray ?? [])
        .Where(v => v?.GetValueKind() == JsonValueKind.String)
        .Select(v => (string)v!)
        .Where(v => v.Length > 0 && v.Length <= longest);
}
