using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes;

/// <summary>
/// Reads a recipe file: JSON with comments, trailing commas and an optional byte order mark. Names in its head are read in any
/// case. A head is not required; steps are.
/// </summary>
public static class RecipeReader
{
    private static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        MaxDepth = RecipeLimits.Depth,
    };

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a recipe.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="fileName">Its name: what the recipe is called when it does not say.</param>
    /// <exception cref="RecipeException">It is too large, too deep, or no recipe.</exception>
    public static async Task<Recipe> Read(Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream();
        await using var limited = new LimitedStream(file, RecipeLimits.RecipeBytes, fileName);
        await limited.CopyToAsync(content, cancellationToken);
        var head = new Dictionary<string, JsonNode?>(Parse(content.GetBuffer().AsSpan(0, (int)content.Length), fileName), StringComparer.OrdinalIgnoreCase);
        return new Recipe
        {
            Name = Text(head, "name") is { Length: > 0 } name ? name : FallbackName(fileName),
            DisplayName = Text(head, "displayName"),
            Description = Text(head, "description"),
            Author = Text(head, "author"),
            WebSite = Text(head, "website"),
            Version = Text(head, "version"),
            IsSetupRecipe = head.GetValueOrDefault("issetuprecipe")?.GetValueKind() == JsonValueKind.True,
            Categories = Texts(head, "categories"),
            Tags = Texts(head, "tags"),
            Variables = Inner<JsonObject>(head, "variables", fileName) ?? [],
            Steps = Steps(Inner<JsonArray>(head, "steps", fileName), fileName),
        };
    }

    private static JsonObject Parse(ReadOnlySpan<byte> json, string fileName)
    {
        try
        {
            return JsonNode.Parse(json.StartsWith(Mark) ? json[Mark.Length..] : json, documentOptions: Reading) as JsonObject
                ?? throw new RecipeException(/*text*/ "{0} is not a recipe: a recipe is a JSON object.", fileName);
        }
        catch (JsonException error)
        {
            throw new RecipeException(
                null, /*text*/ "{0} is not written as a recipe must be: the mistake is in line {1}, at sign {2}.",
                [fileName, (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1], error);
        }
    }

    private static List<JsonObject> Steps(JsonArray? steps, string fileName)
    {
        var found = new List<JsonObject>();
        foreach (var step in steps ?? throw new RecipeException(/*text*/ "{0} is not a recipe: it has no steps.", fileName))
        {
            var name = (step as JsonObject)?["name"] as JsonValue;
            if (name?.GetValueKind() != JsonValueKind.String || ((string)name!).Length is 0 or > 100)
            {
                throw new RecipeException(
                    new RecipePlace(fileName, found.Count + 1, "?", $"$.steps[{found.Count}]"), /*text*/ "A step is an object with a name of at most {0} letters.", [100]);
            }

            found.Add(step!.AsObject());
        }

        return found;
    }

    private static T? Inner<T>(Dictionary<string, JsonNode?> head, string name, string fileName)
        where T : JsonNode => head.GetValueOrDefault(name) switch
        {
            null => null,
            T found => found,
            _ => throw new RecipeException(/*text*/ "{0} is not a recipe: {1} has another form.", fileName, name),
        };

    private static string Text(Dictionary<string, JsonNode?> head, string name) =>
        head.GetValueOrDefault(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;

    private static List<string> Texts(Dictionary<string, JsonNode?> head, string name) =>
        [.. (head.GetValueOrDefault(name) as JsonArray ?? []).OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => (string)v!)];

    private static string FallbackName(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        return name.EndsWith(".recipe", StringComparison.OrdinalIgnoreCase) ? name[..^".recipe".Length] : name;
    }
}
