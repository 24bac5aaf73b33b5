using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Settings;

namespace Coaching.Content.Recipes;

/// <summary>
/// What expressions of one recipe may ask for: its variables, each evaluated once and then frozen, the surroundings, files of
/// the package. Nothing secret, and never more text than a recipe needs.
/// </summary>
internal sealed class RecipeValues(JsonObject variables, RecipePackage package, Editor editor, SiteSettings settings, IRecipeTexts texts)
{
    private readonly Dictionary<string, string> _frozen = [];
    private readonly HashSet<string> _underWay = [];
    private long _handedOut;

    /// <summary>A variable's text.</summary>
    public string Variable(string name)
    {
        if (_frozen.TryGetValue(name, out var known))
        {
            return Counted(known);
        }

        if (!variables.TryGetPropertyValue(name, out var value) || value is not JsonValue)
        {
            throw new FormatException($"There is no variable '{name}'.");
        }

        if (!_underWay.Add(name))
        {
            throw new FormatException($"The variable '{name}' refers to itself.");
        }

        var text = value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString();
        return Counted(_frozen[name] = texts.Evaluate(text, this));
    }

    /// <summary>A value of the surroundings, as Orchard Core's set-up gives them; empty for what the portal does not hand out.</summary>
    public string Parameter(string name) => name switch
    {
        "SiteName" => settings.SiteName,
        "SiteTimeZone" => settings.TimeZoneId,
        "AdminUserId" => editor.Id ?? string.Empty,
        "AdminUsername" => editor.Name ?? string.Empty,
        _ => string.Empty,
    };

    /// <summary>The content of a file of the package.</summary>
    public byte[] File(string path)
    {
        using var file = package.OpenFile(path) ?? throw new FormatException($"There is no file '{path}' in the package.");
        using var content = new MemoryStream();
        using var limited = new LimitedStream(file, RecipeLimits.ExpressionText, path);
        limited.CopyTo(content);
        return Counted(content.ToArray(), content.Length);
    }

    private string Counted(string text) => Counted(text, text.Length);

    private T Counted<T>(T text, long length)
    {
        _handedOut += length;
        return length <= RecipeLimits.ExpressionText && _handedOut <= RecipeLimits.AllExpressionTexts
            ? text
            : throw new FormatException("The recipe's expressions become too long.");
    }
}
