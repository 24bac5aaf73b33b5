using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Content.Store;

/// <summary>
/// How an imported version meets the stored one: deep merge with arrays replaced, and what the file does not say is kept.
/// </summary>
internal static class ImportMerge
{
    /// <summary>The item, with what is stored wherever it says nothing.</summary>
    public static ContentItem Complete(ContentItem item, ContentItem stored)
    {
        var parts = stored.Parts.DeepClone().AsObject();
        Merge(parts, item.Parts);
        return new ContentItem
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            ContentType = item.ContentType,
            DisplayText = item.DisplayText.Length == 0 ? stored.DisplayText : item.DisplayText,
            Latest = item.Latest,
            Published = item.Published,
            CreatedUtc = item.CreatedUtc ?? stored.CreatedUtc,
            ModifiedUtc = item.ModifiedUtc ?? stored.ModifiedUtc,
            PublishedUtc = item.PublishedUtc ?? stored.PublishedUtc,
            Owner = string.IsNullOrEmpty(item.Owner) ? stored.Owner : item.Owner,
            Author = string.IsNullOrEmpty(item.Author) ? stored.Author : item.Author,
            Parts = parts,
        };
    }

    /// <summary>Whether a completed item says nothing new. Newest and published do not count, nor do nulls and empty parts.</summary>
    public static bool SaysTheSame(ContentItem item, ContentItem stored) =>
        item.DisplayText == stored.DisplayText && Rounded(item.CreatedUtc) == Rounded(stored.CreatedUtc)
        && Rounded(item.ModifiedUtc) == Rounded(stored.ModifiedUtc) && Rounded(item.PublishedUtc) == Rounded(stored.PublishedUtc) && item.Owner == stored.Owner && item.Author == stored.Author
        && JsonNode.DeepEquals(Essence(item.Parts, parts: true), Essence(stored.Parts, parts: true));

    /// <summary>PostgreSQL keeps microseconds; a date that changed by being stored would make every item look different.</summary>
    public static DateTime? Rounded(DateTime? date) => date is { } d ? new DateTime(d.Ticks - (d.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc) : null;

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            switch (into[name], value)
            {
                case (_, null):
                    break;
                case (JsonObject old, JsonObject added):
                    Merge(old, added);
                    break;
                default:
                    into[name] = value.DeepClone();
                    break;
            }
        }
    }

    private static JsonNode? Essence(JsonNode? node, bool parts = false) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(n => Essence(n))]),
        JsonObject json => new JsonObject(json
            .Where(p => p.Value is not null && !(parts && p.Value is JsonObject { Count: 0 }))
            .Select(p => KeyValuePair.Create(p.Key, Essence(p.Value)))),
        _ => node?.DeepClone(),
    };
}
