using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Editorial.Forms;

/// <summary>What differs between two versions, as texts a person can read.</summary>
internal static class TextDifference
{
    /// <summary>Texts that only one of them has or that differ, side by side, in the item's order; at most fifty.</summary>
    public static IReadOnlyList<(string Path, string Before, string After)> Between(ContentItem before, ContentItem after)
    {
        var (left, right) = (Texts(before), Texts(after));
        return [.. left.Keys.Union(right.Keys)
            .Select(path => (Path: path, Before: left.GetValueOrDefault(path, string.Empty), After: right.GetValueOrDefault(path, string.Empty)))
            .Where(pair => pair.Before != pair.After)
            .Take(50)];
    }

    private static Dictionary<string, string> Texts(ContentItem item)
    {
        var texts = new Dictionary<string, string>();
        Collect(item.Parts, string.Empty, texts);
        return texts;
    }

    private static void Collect(JsonNode? node, string path, Dictionary<string, string> texts)
    {
        switch (node)
        {
            case JsonObject json:
                // An inner item keeps its id when it moves, so a moved block is no difference of its text.
                var own = (string?)json["ContentItemId"];
                foreach (var (name, value) in json.Where(p => p.Key is not ("ContentItemId" or "ContentType" or "TaxonomyContentItemId")))
                {
                    Collect(value, $"{own ?? path}/{name}", texts);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    Collect(list[i], $"{path}/{i}", texts);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var text = (string)value!;
                texts[path] = path.EndsWith("/Html", StringComparison.Ordinal) ? Coaching.Content.Markup.PlainText.FromHtml(text) : text;
                break;
        }
    }
}
