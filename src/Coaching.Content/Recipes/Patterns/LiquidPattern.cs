using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coaching.Content.Recipes.Patterns;

/// <summary>
/// The patterns of Orchard Core's Autoroute, Title and Alias parts, as far as sites use them (41 patterns of public recipes were counted):
/// text with <c>{{ path | filter }}</c> outputs and the filters <c>display_text</c>, <c>slugify</c> and <c>container</c>. No other Liquid.
/// </summary>
public sealed partial class LiquidPattern
{
    private readonly List<LiquidOutput> outputs = [];
    private readonly List<string> texts = [];

    private LiquidPattern()
    {
    }

    /// <summary>Reads a pattern once, to be used for many items.</summary>
    /// <exception cref="FormatException">The pattern has a tag, a filter or a path that is not supported; the message names it.</exception>
    public static LiquidPattern Parse(string pattern)
    {
        var parsed = new LiquidPattern();
        var at = 0;
        foreach (Match part in Part().Matches(pattern))
        {
            if (!part.Groups["output"].Success)
            {
                throw new FormatException($"The pattern '{pattern}' has '{part.Value}', but only {{{{ outputs }}}} are supported.");
            }

            parsed.texts.Add(pattern[at..part.Index]);
            parsed.outputs.Add(LiquidOutput.Parse(part.Groups["output"].Value));
            at = part.Index + part.Length;
        }

        parsed.texts.Add(pattern[at..]);
        return parsed;
    }

    /// <summary>The text for one item.</summary>
    /// <param name="item">The content item in its JSON form, parts under their names.</param>
    /// <param name="container">Finds the item that contains another one (its list); null when there is none.</param>
    public string Render(JsonObject item, Func<JsonObject, JsonObject?> container)
    {
        var text = new StringBuilder(texts[0]);
        for (var at = 0; at < outputs.Count; at++)
        {
            text.Append(outputs[at].Render(item, container)).Append(texts[at + 1]);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{\{-?(?<output>.*?)-?\}\}|\{%.*?(?:%\}|\z)|\{\{", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
