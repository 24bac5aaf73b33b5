using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Markup;
using Coaching.Content.Rules;

namespace Coaching.Content.Store;

/// <summary>
/// What every item goes through on every way in (editor, import, recipe): ids for inner items, clean HTML at any depth, display
/// text, and the rules of its type.
/// </summary>
public sealed class ContentPreparation(ContentDefinitions definitions, IEnumerable<IContentRule> rules)
{
    /// <summary>Longest title that lists and indexes keep.</summary>
    public const int MaxTitle = 255;

    /// <summary>Completes and cleans an item in place.</summary>
    public void Prepare(ContentItem item)
    {
        if (item.ContentItemId.Length == 0)
        {
            item.ContentItemId = ContentIds.New();
        }

        Clean(item.Parts);
        var title = item.As<TitlePart>().Title?.Trim();
        item.DisplayText = string.IsNullOrEmpty(title) ? item.DisplayText : title;
        if (item.DisplayText.Length > MaxTitle)
        {
            item.DisplayText = item.DisplayText[..MaxTitle];
        }

        // Cleaning changed the parts under the item's cached records. An item without a title part gets none.
        if (item.Has<TitlePart>())
        {
            item.Put(item.As<TitlePart>() with { Title = title });
        }
    }

    /// <summary>Refuses an item that breaks a rule.</summary>
    /// <exception cref="ContentInvalidException">With everything that is wrong.</exception>
    public void Check(ContentItem item, bool publishing)
    {
        if (item.As<TitlePart>().Title is { Length: > MaxTitle })
        {
            throw new ContentInvalidException([new("TitlePart.Title", "A title has {0} characters at most.", MaxTitle)]);
        }

        var problems = Broken(item, publishing).Concat(publishing ? Missing(item, definitions).Concat(MissingInside(item.Parts, string.Empty)) : []).ToList();
        if (problems.Count > 0)
        {
            throw new ContentInvalidException(problems);
        }
    }

    /// <summary>The rules of its type that an item breaks.</summary>
    internal IEnumerable<ContentProblem> Broken(ContentItem item, bool publishing) =>
        rules.Where(r => r.ContentType is null || r.ContentType == item.ContentType).SelectMany(r => r.Check(item, publishing))
        .Concat(UnsafeLinks(item.Parts).Select(url => new ContentProblem("LinkField.Url", "This address cannot be followed, write one that begins with https:// or /: {0}", url)));

    /// <summary>Fields that their definition requires and the item lacks.</summary>
    internal IEnumerable<ContentProblem> Missing(ContentItem item, ContentDefinitions definitions) => definitions.Fields(item.ContentType)
        .Where(f => f.Required && item.Parts[item.ContentType]?[f.Name] is var field && IsEmpty(field))
        .Select(f => new ContentProblem($"{item.ContentType}.{f.Name}", "Fill in this field: {0}.", f.Label));

    /// <summary>Fields that blocks and other inner items lack.</summary>
    private IEnumerable<ContentProblem> MissingInside(JsonNode? node, string path) => node switch
    {
        JsonArray list => list.Index().SelectMany(inner => MissingOf(inner.Item as JsonObject, $"{path}.{inner.Index}").Concat(MissingInside(inner.Item, $"{path}.{inner.Index}"))),
        JsonObject json => json.SelectMany(p => MissingInside(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        _ => [],
    };

    private IEnumerable<ContentProblem> MissingOf(JsonObject? inner, string path) =>
        inner?["ContentType"] is JsonValue name && name.TryGetValue<string>(out var type) && definitions.Type(type) is { Stereotype: not "Term" } known
            ? definitions.Fields(type).Where(f => f.Required && IsEmpty(inner[type]?[f.Name]))
                .Select(f => new ContentProblem($"{path}.{type}.{f.Name}", "Fill in this field: {0} ({1}).", f.Label, known.DisplayName))
            : [];

    /// <summary>Whether nobody has filled in a field; a chosen taxonomy without a term is no answer.</summary>
    private static bool IsEmpty(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(p => p.Key != "TaxonomyContentItemId").All(p => IsEmpty(p.Value)),
        JsonArray list => list.All(IsEmpty),
        JsonValue value => string.IsNullOrWhiteSpace(value.ToString()),
        _ => true,
    };

    /// <summary>Addresses of links and menus that could run something in the reader's browser.</summary>
    private static IEnumerable<string> UnsafeLinks(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(UnsafeLinks),
        JsonObject json => json.SelectMany(p => p.Key.Equals("Url", StringComparison.OrdinalIgnoreCase) && p.Value is JsonValue value && value.TryGetValue<string>(out var url)
            ? string.IsNullOrWhiteSpace(url) || SafeAddress.Link(url) is not null ? [] : [url]
            : UnsafeLinks(p.Value)),
        _ => [],
    };

    private static void Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var inner in list)
                {
                    Clean(inner);
                }

                break;
            case JsonObject json:
                if (json.ContainsKey("ContentType") && string.IsNullOrEmpty((string?)json["ContentItemId"]))
                {
                    json["ContentItemId"] = ContentIds.New();
                }

                foreach (var (name, value) in json.ToList())
                {
                    // Parts are read in any case, so HTML is cleaned under any case of its name.
                    if (name.Equals("Html", StringComparison.OrdinalIgnoreCase) && value?.GetValueKind() == JsonValueKind.String)
                    {
                        json[name] = HtmlCleaner.Clean((string)value!);
                    }
                    else
                    {
                        Clean(value);
                    }
                }

                break;
        }
    }
}
