using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coaching.Content.Addresses;

namespace Coaching.Content.Recipes.Patterns;

/// <summary>One <c>{{ path | filter }}</c>: a path from the item, or a quoted text, and its filters in order.</summary>
internal sealed partial class LiquidOutput
{
    private static readonly string[] Filters = ["display_text", "slugify", "container"];

    private readonly string[] path;
    private readonly string[] filters;
    private readonly string? literal;

    private LiquidOutput(string source, string[] filters)
    {
        var isLiteral = source is ['\'' or '"', ..];
        literal = isLiteral ? source[1..^1] : null;
        path = isLiteral ? [] : source.Split('.');
        this.filters = filters;
    }

    public static LiquidOutput Parse(string output)
    {
        if (Form().Match(output) is not { Success: true } form)
        {
            throw new FormatException($"The output '{output.Trim()}' is not supported: write a path from ContentItem, or a text, and filters without arguments.");
        }

        string[] filters = [.. form.Groups["filter"].Captures.Select(filter => filter.Value)];
        return Array.Find(filters, filter => !Filters.Contains(filter)) is { } unknown
            ? throw new FormatException($"The filter '{unknown}' is not supported in patterns; known are {string.Join(", ", Filters)}.")
            : new LiquidOutput(form.Groups["source"].Value, filters);
    }

    public string Render(JsonObject item, Func<JsonObject, JsonObject?> container)
    {
        var value = literal is null ? Follow(item) : JsonValue.Create(literal);
        foreach (var filter in filters)
        {
            value = filter switch
            {
                "slugify" => JsonValue.Create(Slug.From(Text(value))),
                "container" => value is JsonObject contained ? container(contained) : null,
                _ => value is JsonObject shown ? shown["DisplayText"] : null,
            };
        }

        return Text(value);
    }

    /// <summary><c>ContentItem</c>, <c>Model.ContentItem</c> and <c>.Content</c> are the item itself; the rest are names in its JSON.</summary>
    private JsonNode? Follow(JsonObject item)
    {
        JsonNode? value = item;
        foreach (var name in path.SkipWhile(name => name is "Model" or "ContentItem" or "Content"))
        {
            value = value is JsonObject members ? members[name] : null;
        }

        return value;
    }

    private static string Text(JsonNode? value) => value is JsonValue ? value.ToString() : "";

    [GeneratedRegex(@"^\s*(?<source>(?:Model\.)?ContentItem(?:\.\w+)*|'[^']*'|""[^""]*"")\s*(?:\|\s*(?<filter>\w+)\s*)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
