using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Coaching.Editorial.Forms;

/// <summary>
/// Reads the editor's form back into the shape it was made from: a field's name is its path in the item
/// (<c>FlowPart/Widgets/2/Quote/Author/Text</c>); numbered steps become lists in their order.
/// </summary>
internal static class FormTree
{
    private const int Deepest = 24;

    /// <summary>The posted paths as nested objects; several values of one name become an array of texts.</summary>
    public static JsonObject Parse(IFormCollection form)
    {
        var root = new JsonObject();
        foreach (var (name, values) in form.Where(f => f.Key.Contains('/', StringComparison.Ordinal)))
        {
            var steps = name.Split('/');
            if (steps.Length > Deepest || steps.Any(s => s.Length == 0))
            {
                continue;
            }

            var node = root;
            foreach (var step in steps[..^1])
            {
                if (node[step] is not JsonObject next)
                {
                    node[step] = next = [];
                }

                node = next;
            }

            node[steps[^1]] = values.Count > 1 ? new JsonArray([.. values.Select(v => (JsonNode?)v)]) : values[0];
        }

        return root;
    }

    extension(JsonObject posted)
    {
        /// <summary>One posted text, trimmed; null when it is empty or absent.</summary>
        public string? Text(string name) => posted[name] switch
        {
            JsonValue value when ((string)value!).Trim() is { Length: > 0 } text => text.ReplaceLineEndings("\n"),
            JsonArray { Count: > 0 } several => ((string?)several[^1])?.Trim(),
            _ => null,
        };

        /// <summary>All posted texts of a name, without empty ones.</summary>
        public IReadOnlyList<string> Texts(string name) => posted[name] switch
        {
            JsonValue value => ((string)value!).Length > 0 ? [(string)value!] : [],
            JsonArray several => [.. several.Select(v => (string)v!).Where(v => v.Length > 0)],
            _ => [],
        };

        /// <summary>The numbered children of a name, in their order.</summary>
        public IReadOnlyList<JsonObject> Numbered(string name) => posted[name] is JsonObject list
            ? [.. list.Where(p => int.TryParse(p.Key, out _)).OrderBy(p => int.Parse(p.Key, System.Globalization.CultureInfo.InvariantCulture)).Select(p => p.Value).OfType<JsonObject>()]
            : [];
    }
}
