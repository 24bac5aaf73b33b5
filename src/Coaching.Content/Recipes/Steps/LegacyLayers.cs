using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Layers of Orchard Core 1.x say when they show in a line of script; newer ones ignore it. Written as today's conditions (§1.7).</summary>
internal static partial class LegacyLayers
{
    /// <summary>Gives every layer that has only a <c>Rule</c> a <c>LayerRule</c>.</summary>
    public static void Convert(JsonObject step, RecipeRun run)
    {
        foreach (var (layer, path) in step.Objects("Layers", run))
        {
            if (layer.Text("Rule") is { } rule && layer.Any("LayerRule") is null)
            {
                layer.Remove(layer.First(p => p.Key.Equals("Rule", StringComparison.OrdinalIgnoreCase)).Key);
                var key = $"{layer.Text("Name")} {path}";
                layer["LayerRule"] = new JsonObject { ["ConditionId"] = DerivedIds.From(key), ["Conditions"] = new JsonArray(Condition(rule.Trim(), key)) };
            }
        }
    }

    private static JsonObject Condition(string rule, string key) => rule.TrimEnd(';') switch
    {
        "true" => Condition("BooleanCondition", key, ("Value", true)),
        "false" => Condition("BooleanCondition", key, ("Value", false)),
        "isHomepage()" => Condition("HomepageCondition", key, ("Value", true)),
        "isAnonymous()" => Condition("IsAnonymousCondition", key),
        "isAuthenticated()" => Condition("IsAuthenticatedCondition", key),
        var other when Culture().Match(other) is { Success: true } culture => Condition(
            "CultureCondition", key, ("Value", culture.Groups[1].Value),
            ("Operation", new JsonObject { ["$type"] = "OrchardCore.Rules.Models.StringEqualsOperator, OrchardCore.Rules" })),
        _ => Condition("JavascriptCondition", key, ("Script", rule)),
    };

    private static JsonObject Condition(string name, string key, params IEnumerable<(string Name, JsonNode Value)> values)
    {
        var condition = new JsonObject { ["$type"] = $"OrchardCore.Rules.Models.{name}, OrchardCore.Rules", ["Name"] = name };
        foreach (var (property, value) in values)
        {
            condition[property] = value;
        }

        condition["ConditionId"] = DerivedIds.From(key + name);
        return condition;
    }

    [GeneratedRegex("""^culture\(\s*["']([A-Za-z-]+)["']\s*\)$""")]
    private static partial Regex Culture();
}
