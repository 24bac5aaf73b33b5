using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;

namespace Coaching.Content.Store;

/// <summary>Makes the row of a version from an item.</summary>
internal static class StoredVersions
{
    /// <summary>Texts up to this length are part of the card.</summary>
    private const int ShortText = 400;

    public static StoredVersion From(ContentItem item, StoredVersion? before, Editor editor, DateTime now)
    {
        var localization = item.As<LocalizationPart>();
        var contained = item.As<ContainedPart>();
        return new StoredVersion
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = ContentIds.New(),
            ContentType = item.ContentType,
            Culture = localization.Culture,
            LocalizationSet = localization.LocalizationSet,
            DisplayText = item.DisplayText,
            Alias = item.As<AliasPart>().Alias,
            Latest = true,
            CreatedUtc = before?.CreatedUtc ?? item.CreatedUtc ?? now,
            ModifiedUtc = now,
            PublishedUtc = before?.PublishedUtc,
            Owner = before?.Owner ?? item.Owner ?? editor.Id,
            Author = editor.Name,
            ContainerId = contained.ListContentItemId,
            Position = contained.Order,
            Path = item.As<AutoroutePart>().Path,
            Card = Card(item).ToJsonString(ContentJson.Options),
            Document = item.Parts.ToJsonString(ContentJson.Options),
        };
    }

    /// <summary>The short fields of the type's own part.</summary>
    public static JsonObject Card(ContentItem item)
    {
        var card = new JsonObject();
        foreach (var (name, field) in item.Parts[item.ContentType] as JsonObject ?? [])
        {
            if (field is JsonObject && field["Html"] is null && field.ToJsonString().Length <= ShortText)
            {
                card[name] = field.DeepClone();
            }
        }

        return card;
    }
}
