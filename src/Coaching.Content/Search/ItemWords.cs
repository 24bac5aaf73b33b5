using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Markup;

namespace Coaching.Content.Search;

/// <summary>
/// The words of an item that may be found and shown in an extract. A type whose <c>FullTextAspectSettings.IncludeBodyAspect</c> is
/// false (a lesson, a quiz) gives only its own short fields: the rest is for those who are enrolled.
/// </summary>
internal static class ItemWords
{
    private static readonly HashSet<string> Plain = ["Text", "Title", "Caption", "Values", "MetaDescription", "Markdown"];

    /// <summary>All words, one text after the other.</summary>
    public static string Of(ContentItem item, ContentDefinitions definitions)
    {
        var whole = definitions.Type(item.ContentType)?.Settings["FullTextAspectSettings"]?["IncludeBodyAspect"] is not JsonValue body
            || !body.TryGetValue<bool>(out var included) || included;
        var words = new StringBuilder();
        Add(Own(item.ContentType, item.Parts, definitions), words, definitions);
        if (whole)
        {
            Add(item.Parts.Where(p => p.Key != item.ContentType), words, definitions);
        }

        return words.ToString();
    }

    /// <summary>The fields of a type's own part that are words.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Own(string type, JsonObject parts, ContentDefinitions definitions)
    {
        var hidden = definitions.Fields(type).Where(IsLeftOut).Select(f => f.Name).ToHashSet();
        return (parts[type] as JsonObject ?? []).Where(f => !hidden.Contains(f.Key));
    }

    /// <summary>
    /// A field that its definition keeps out of the index, under Orchard Core's name for that, or that holds one of a few codes: the level
    /// of a heading, the language of a file.
    /// </summary>
    private static bool IsLeftOut(FieldDefinition field) =>
        (field.Settings["LuceneContentIndexSettings"]?["Included"] is JsonValue included && included.TryGetValue<bool>(out var isIn) && !isIn)
        || field.Settings["TextFieldPredefinedListEditorSettings"]?["Options"] is JsonArray { Count: > 0 }
        || field.Settings["MultiTextFieldSettings"]?["Options"] is JsonArray { Count: > 0 };

    private static void Collect(JsonNode? node, StringBuilder words, ContentDefinitions definitions)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var inner in list)
                {
                    Collect(inner, words, definitions);
                }

                break;
            case JsonObject json when json["ContentType"] is JsonValue type:
                Add(Own((string)type!, json, definitions), words, definitions);
                Add(json.Where(p => p.Key != (string)type!), words, definitions);
                break;
            case JsonObject json:
                Add(json, words, definitions);
                break;
        }
    }

    private static void Add(IEnumerable<KeyValuePair<string, JsonNode?>> named, StringBuilder words, ContentDefinitions definitions)
    {
        foreach (var (name, value) in named.Where(p => p.Key is not ("TitlePart" or "Feedback" or "ModelAnswer")))
        {
            Add(name, value, words, definitions);
        }
    }

    private static void Add(string name, JsonNode? value, StringBuilder words, ContentDefinitions definitions)
    {
        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
        {
            if (name == "Html")
            {
                words.Append(PlainText.FromHtml((string)value!)).Append('\n');
            }
            else if (Plain.Contains(name))
            {
                words.Append((string)value!).Append('\n');
            }
        }
        else if (value is JsonArray texts && Plain.Contains(name))
        {
            words.AppendJoin('\n', texts.Select(t => t?.ToString())).Append('\n');
        }
        else
        {
            Collect(value, words, definitions);
        }
    }
}
