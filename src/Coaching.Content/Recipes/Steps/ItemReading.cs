using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Markup;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Reads one item of a content step and refuses what could not be stored.</summary>
internal static class ItemReading
{
    private const int MaxName = 255, MaxAlias = 100, MaxCulture = 12;

    public static ContentItem Read(JsonObject json, string path, RecipeRun run)
    {
        var id = json.Text("ContentItemId");
        if (string.IsNullOrWhiteSpace(id))
        {
            throw run.Fail(path, /*text*/ "The item has no ContentItemId.");
        }

        InnerItems(json, path, run, id, id);
        ContentItem item;
        try
        {
            item = ContentJson.Read(json);
            Limits(item, path, run);
        }
        catch (JsonException error)
        {
            throw run.FailItem(id, path, /*text*/ "The item cannot be read: {0}", error.Message);
        }

        if (string.IsNullOrEmpty(item.ContentType) || item.ContentType.Length > MaxName)
        {
            throw run.FailItem(id, path, /*text*/ "The item has no ContentType, or one longer than {0} letters.", MaxName);
        }

        if (!item.Latest && !item.Published)
        {
            run.Warn(RecipeWarningKind.Archived, item.ContentItemId, path);
        }

        item.ContentItemVersionId = string.IsNullOrWhiteSpace(item.ContentItemVersionId) ? null : item.ContentItemVersionId;
        Address(item, path, run);
        return item;
    }

    private static void Limits(ContentItem item, string path, RecipeRun run)
    {
        var localization = item.As<LocalizationPart>();
        var contained = item.As<ContainedPart>();
        Limit(item.ContentItemVersionId, RecipeLimits.Id, "ContentItemVersionId");
        Limit(item.Owner, MaxName, "Owner");
        Limit(item.Author, MaxName, "Author");
        Limit(item.As<AliasPart>().Alias, MaxAlias, "AliasPart.Alias");
        Limit(localization.Culture, MaxCulture, "LocalizationPart.Culture");
        Limit(localization.LocalizationSet, RecipeLimits.LocalizationSet, "LocalizationPart.LocalizationSet");
        Limit(contained.ListContentItemId, RecipeLimits.Id, "ContainedPart.ListContentItemId");

        void Limit(string? text, int longest, string name)
        {
            if (text?.Length > longest || text?.Any(char.IsControl) == true)
            {
                throw run.FailItem(item.ContentItemId, $"{path}.{name}", /*text*/ "{0} has more than {1} letters, or characters that cannot be shown.", name, longest);
            }
        }
    }

    /// <summary>
    /// Ids of the item and of all items inside it; those without one get an id that is the same at every import. Links that would
    /// run something are emptied.
    /// </summary>
    private static void InnerItems(JsonNode? node, string path, RecipeRun run, string itemId, string key)
    {
        foreach (var (index, inner) in (node as JsonArray ?? []).Index())
        {
            InnerItems(inner, $"{path}[{index}]", run, itemId, $"{key}/{index}");
        }

        if (node is not JsonObject json)
        {
            return;
        }

        if (json.Any("ContentType") is JsonValue)
        {
            json.Rename("ContentItemId", "ContentType");
            json["ContentItemId"] = json["ContentItemId"] switch
            {
                null => DerivedIds.From(key),
                JsonValue value when value.TryGetValue<string>(out var id) && id.Length <= RecipeLimits.Id && !id.Any(char.IsControl) => id.Length == 0 ? DerivedIds.From(key) : id,
                var other => throw run.FailItem(itemId, path + ".ContentItemId", /*text*/ "An id is a text of at most {0} letters: {1}", RecipeLimits.Id, other.ToJsonString()),
            };
        }

        foreach (var (name, value) in json.ToList())
        {
            if (name.Equals("Url", StringComparison.OrdinalIgnoreCase) && value is JsonValue text && text.TryGetValue<string>(out var url)
                && !string.IsNullOrWhiteSpace(url) && SafeAddress.Link(url) is null)
            {
                json[name] = string.Empty;
                run.Warn(RecipeWarningKind.UnsafeLink, url, $"{path}.{name}");
            }

            InnerItems(value, $"{path}.{name}", run, itemId, $"{key}/{name}");
        }
    }

    /// <summary>The portal's addresses begin with their language and have no slash before it.</summary>
    private static void Address(ContentItem item, string path, RecipeRun run)
    {
        if (!item.Has<AutoroutePart>() || item.As<AutoroutePart>() is not { Path: { Length: > 0 } given } part)
        {
            return;
        }

        var address = given.Trim('/').ToLowerInvariant();
        var culture = item.As<LocalizationPart>().Culture?.ToLowerInvariant();
        if (culture is not null && address != culture && !address.StartsWith(culture + "/", StringComparison.Ordinal))
        {
            address = $"{culture}/{address}".TrimEnd('/');
            run.Warn(RecipeWarningKind.AddressMoved, address, path);
        }
        else if (culture is null && !(address.Length == 2 || (address.Length > 2 && address[2] == '/')))
        {
            run.Warn(RecipeWarningKind.AddressUnreachable, address, path);
        }

        item.Put(part with { Path = address });
    }
}
