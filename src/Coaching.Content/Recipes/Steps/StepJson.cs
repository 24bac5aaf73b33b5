using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Reading a step's properties, in any case, with a clear refusal of other forms.</summary>
internal static class StepJson
{
    extension(JsonObject json)
    {
        /// <summary>A property in any case, or null.</summary>
        public JsonNode? Any(string name) =>
            json[name] ?? json.FirstOrDefault(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

        /// <summary>A text, or null when it is absent or something else.</summary>
        public string? Text(string name) => json.Any(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string)value! : null;

        /// <summary>The objects of a list, each with its path; nothing when the list is absent.</summary>
        public IEnumerable<(JsonObject Json, string Path)> Objects(string name, RecipeRun run, string before = "")
        {
            var path = before + name;
            var list = json.Any(name) switch
            {
                null => [],
                JsonArray array => array,
                _ => throw run.Fail(path, /*text*/ "This is not a list."),
            };
            return [.. list.Select((node, i) => (node as JsonObject ?? throw run.Fail($"{path}[{i}]", /*text*/ "This is not an object."), $"{path}[{i}]"))];
        }

        /// <summary>The texts of a list; nothing when the list is absent.</summary>
        public IReadOnlyList<string> Texts(string name, RecipeRun run, string before = "")
        {
            var path = before + name;
            var list = json.Any(name) switch
            {
                null => [],
                JsonArray array => array,
                _ => throw run.Fail(path, /*text*/ "This is not a list."),
            };
            return [.. list.Select((node, i) => node?.GetValueKind() == JsonValueKind.String ? (string)node! : throw run.Fail($"{path}[{i}]", /*text*/ "This is not a text."))];
        }

        /// <summary>Writes properties under their usual names, whatever case they came in.</summary>
        public void Rename(params IEnumerable<string> usual)
        {
            foreach (var name in usual)
            {
                var other = json.FirstOrDefault(p => p.Key != name && p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Key;
                if (other is not null && !json.ContainsKey(name))
                {
                    var value = json[other];
                    json.Remove(other);
                    json[name] = value;
                }
            }
        }
    }
}
