using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Localization;
using Microsoft.Extensions.Caching.Memory;

namespace Coaching.Content.Store;

/// <summary>
/// Turns stored versions into items. What readers get carries French typography; what editors get is as it was typed. Parsed
/// documents are kept in memory by version, since a version never changes.
/// </summary>
public sealed class ContentDocuments : IDisposable
{
    /// <summary>Property names whose texts people read; addresses, codes and names of files are never touched.</summary>
    private static readonly HashSet<string> Words = ["Text", "Title", "Caption", "Values", "MediaTexts", "MetaDescription", "PageTitle"];

    /// <summary>About three million characters of documents, some two hundred lessons; parsed they take ten times their length.</summary>
    private readonly MemoryCache _parsed = new(new MemoryCacheOptions { SizeLimit = 3_000_000 });

    /// <summary>Names a document in memory.</summary>
    internal sealed record Key(long VersionId, bool Latest, bool Published);

    /// <summary>The name of a version's document.</summary>
    internal static Key KeyOf(StoredVersion version) => new(version.Id, version.Latest, version.Published);

    /// <summary>The item as a visitor reads it, when it is in memory.</summary>
    internal ContentItem? Kept(Key key) => _parsed.TryGetValue(key, out ContentItem? item) ? item : null;

    /// <summary>The item as a visitor reads it. Shared: never change it.</summary>
    internal ContentItem ForReaders(StoredVersion version) => _parsed.GetOrCreate(
        KeyOf(version),
        entry =>
        {
            entry.Size = version.Document.Length + 500;
            var item = Raw(version);
            if (version.Culture == "fr")
            {
                item.DisplayText = FrenchTypography.Apply(item.DisplayText);
                Typeset(item.Parts);
            }

            return item;
        })!;

    /// <summary>The item as it was typed, the caller's own.</summary>
    internal static ContentItem Raw(StoredVersion version) => new()
    {
        ContentItemId = version.ContentItemId,
        ContentItemVersionId = version.ContentItemVersionId,
        ContentType = version.ContentType,
        DisplayText = version.DisplayText,
        Latest = version.Latest,
        Published = version.Published,
        CreatedUtc = version.CreatedUtc,
        ModifiedUtc = version.ModifiedUtc,
        PublishedUtc = version.PublishedUtc,
        Owner = version.Owner,
        Author = version.Author,
        Parts = JsonNode.Parse(version.Document)!.AsObject(),
    };

    /// <summary>A card with French typography where the item is French.</summary>
    internal static ContentCard Card(ContentCard card)
    {
        if (card.Culture == "fr")
        {
            Typeset(card.Fields);
            return card with { DisplayText = FrenchTypography.Apply(card.DisplayText) };
        }

        return card;
    }

    public void Dispose() => _parsed.Dispose();

    private static void Typeset(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var inner in list)
            {
                Typeset(inner);
            }

            return;
        }

        foreach (var (name, value) in (node as JsonObject ?? []).ToList())
        {
            switch (value)
            {
                case JsonValue text when text.TryGetValue<string>(out var words):
                    node![name] = name == "Html" ? FrenchTypography.ApplyToHtml(words) : Words.Contains(name) ? FrenchTypography.Apply(words) : words;
                    break;
                case JsonArray texts when Words.Contains(name):
                    node![name] = new JsonArray([.. texts.Select(t => t is JsonValue v && v.TryGetValue<string>(out var w) ? FrenchTypography.Apply(w) : t?.DeepClone())]);
                    break;
                default:
                    Typeset(value);
                    break;
            }
        }
    }
}
