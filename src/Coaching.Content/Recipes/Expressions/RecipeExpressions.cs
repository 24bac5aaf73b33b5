using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes.Expressions;

/// <summary>
/// Evaluates the <c>[js: ...]</c> and <c>[file: ...]</c> expressions of an Orchard Core recipe without a script engine:
/// string literals, <c>+</c>, a closed list of functions and <c>new Date().toISOString()</c>. One instance serves one run of one
/// recipe, because a variable is evaluated on first use and then keeps its value.
/// </summary>
public sealed class RecipeExpressions(RecipeSources sources)
{
    private const int MostRounds = 10;
    private const int MostVariablesUnderway = 50;

    private readonly Dictionary<string, string> known = [];
    private readonly HashSet<string> underway = [];

    /// <summary>It starts with <c>[</c>, ends with <c>]</c>, and there are only letters before its first colon.</summary>
    public static bool IsExpression(string text)
    {
        if (!text.StartsWith('[') || !text.EndsWith(']'))
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text[1..colon].All(char.IsLetter);
    }

    /// <summary>The value of a text: itself when it is no expression; else its result, which is evaluated again while it is one.</summary>
    /// <exception cref="RecipeExpressionException">The expression is outside the grammar or asks for something that is not there.</exception>
    public string Evaluate(string text)
    {
        for (var round = 0; IsExpression(text); round++)
        {
            if (round == MostRounds)
            {
                throw new RecipeExpressionException($"'{text}' gives an expression again and again.");
            }

            text = EvaluateOnce(text.Trim('[', ']'));
        }

        return text;
    }

    /// <summary>Replaces every text inside a step by its value, depth first, as Orchard Core does before a step runs.</summary>
    /// <exception cref="RecipeExpressionException">As above; the message ends with the place in the step.</exception>
    public void EvaluateAll(JsonNode step)
    {
        switch (step)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    Replace(value, text => members[name] = text);
                }

                break;
            case JsonArray items:
                for (var at = 0; at < items.Count; at++)
                {
                    var index = at;
                    Replace(items[at], text => items[index] = text);
                }

                break;
        }
    }

    internal RecipeSources Sources => sources;

    /// <summary>The value of a variable, evaluated once.</summary>
    internal string Variable(string name)
    {
        if (known.TryGetValue(name, out var value))
        {
            return value;
        }

        if (!sources.Variables.TryGetValue(name, out var text))
        {
            throw new RecipeExpressionException($"The variable '{name}' is not defined.");
        }

        if (underway.Count == MostVariablesUnderway || !underway.Add(name))
        {
            throw new RecipeExpressionException($"The variable '{name}' refers to itself, or to a long chain of others.");
        }

        known[name] = Evaluate(text);
        underway.Remove(name);
        return known[name];
    }

    private void Replace(JsonNode? node, Action<string> write)
    {
        if (node is JsonValue value)
        {
            if (value.TryGetValue<string>(out var text) && IsExpression(text))
            {
                write(EvaluateAt(text, value.GetPath()));
            }
        }
        else if (node is not null)
        {
            EvaluateAll(node);
        }
    }

    private string EvaluateAt(string text, string path)
    {
        try
        {
            return Evaluate(text);
        }
        catch (RecipeExpressionException wrong)
        {
            throw new RecipeExpressionException($"{wrong.Message} ({path})", wrong);
        }
    }

    /// <summary>A prefix that no engine knows gives the directive itself: <c>[env:X]</c> is the text <c>env:X</c>.</summary>
    private string EvaluateOnce(string directive)
    {
        var colon = directive.IndexOf(':', StringComparison.Ordinal);
        var script = directive[(colon + 1)..];
        return directive[..colon] switch
        {
            "js" => new RecipeScript(script, this).Run(),
            "file" => RecipeFiles.Read(script, sources.File),
            _ => directive,
        };
    }
}
