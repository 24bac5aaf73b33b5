using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;

namespace Coaching.Editorial.Forms;

/// <summary>Which blocks of a translation still say what its source says.</summary>
internal static class SameBlocks
{
    /// <summary>Types of the blocks, in their order; a block without words of its own (a list that fills itself) does not count.</summary>
    public static IEnumerable<string> Of(ContentItem translation, ContentItem source)
    {
        var others = source.As<FlowPart>().Widgets.DistinctBy(b => b.ContentItemId).ToDictionary(b => b.ContentItemId);
        return translation.As<FlowPart>().Widgets
            .Where(b => others.GetValueOrDefault(b.ContentItemId) is { } other && HasWords(b.Parts) && TextDifference.Between(other, b).Count == 0)
            .Select(b => b.ContentType);
    }

    /// <summary>Whether there is a text of several letters; figures and chosen documents are the same in all languages.</summary>
    private static bool HasWords(JsonNode? node) => node switch
    {
        JsonObject json => json.Any(p => p.Key is "Text" or "Html" or "Markdown" or "MediaTexts" or "Values" ? IsWord(p.Value) || HasWords(p.Value) : HasWords(p.Value)),
        JsonArray list => list.Any(v => IsWord(v) || HasWords(v)),
        _ => false,
    };

    private static bool IsWord(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Count(char.IsLetter) > 3;
}
