using System.Text.RegularExpressions;

namespace Coaching.Content.Recipes.Expressions;

/// <summary>
/// <c>[file: text('path')]</c> and <c>[file: base64('path')]</c>: the content of a file that came with the recipe.
/// Orchard Core allows <c>../</c>; here a path never leaves the recipe's folder.
/// </summary>
internal static partial class RecipeFiles
{
    public static string Read(string script, Func<string, byte[]?> file)
    {
        if (Call().Match(script) is not { Success: true } call)
        {
            throw new RecipeExpressionException($"The file expression '{script.Trim()}' is not supported: write text('path') or base64('path').");
        }

        var path = Check(call.Groups["path"].Value);
        var bytes = file(path) ?? throw new RecipeExpressionException($"The file '{path}' is not in the recipe's package.");
        return call.Groups["name"].Value == "base64" ? Convert.ToBase64String(bytes) : Text(bytes);
    }

    /// <summary>The path with <c>.</c> and inner <c>..</c> resolved.</summary>
    private static string Check(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part.AsSpan().ContainsAny("\\:\0") || (part == ".." && parts.Count == 0))
            {
                throw new RecipeExpressionException($"The path '{path}' leaves the recipe's folder or is not written with single slashes.");
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^\s*(?<name>text|base64)\s*\(\s*(?<quote>['"])(?<path>[^'"\\]+)\k<quote>\s*\)\s*\z""", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
