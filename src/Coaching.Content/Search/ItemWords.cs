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
    private static readonly HashSet<string> Plain = ["Text", "Title", "Caption", "Values", "MetaDescription", "Markdown", "MediaTexts"];

    /// <summary>All words, one text after the other.</summary>
    public static string Of(ContentItem item, ContentDefinitions definitions)
    {
        var whole = definitions.Type(item.ContentType)?.Settings["FullTextAspectSettings"]?["IncludeBodyAspect"] is not JsonValue body
            || !body.TryGetValue<bool>(out var included) || included;
        var words = new StringBuilder();
        var hidden = definitions.Fields(item.ContentType).Where(IsLeftOut).Select(f => f.Name).ToHashSet();
        Add((item.Parts[item.ContentType] as JsonObject ?? []).Where(f => !hidden.Contains(f.Key)), words);
        if (whole)
        {
            Add(item.Parts.Where(p => p.Key != item.ContentType), words);
        }

        return words.ToString();
    }

    /// <summary>A field that its definition keeps out of the index, under Orchard Core's name for that.</summary>
    private static bool IsLeftOut(FieldDefinition field) =>
        field.Settings["LuceneContentIndexSettings"]?["Included"] is JsonValue included && included.TryGetValue<bool>(out var isIn) && !isIn;

    private static void Collect(JsonNode? node, StringBuilder words)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var inner in list)
                {
                    Collect(inner, words);
                }

                break;
            case JsonObject json:
                Add(json, words);
                break;
        }
    }

    private static void Add(IEnumerable<KeyValuePair<string, JsonNode?>> named, StringBuilder words)
    {
        foreach (var (name, value) in named.Where(p => p.Key is not ("TitlePart" or "Feedback" or "ModelAnswer")))
        {
            Add(name, value, words);
        }
    }

    private static void Add(string name, JsonNode? value, StringBuilder words)
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
            Collect(value, words);
        }
    }
}
