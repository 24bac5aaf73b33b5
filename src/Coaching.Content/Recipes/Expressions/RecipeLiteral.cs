using System.Globalization;
using System.Text;

namespace Coaching.Content.Recipes.Expressions;

/// <summary>String literals of JavaScript, in single or double quotes, with its escapes.</summary>
internal static class RecipeLiteral
{
    /// <summary>Reads the literal that begins at <paramref name="at"/> and moves behind it.</summary>
    public static string Read(string script, ref int at)
    {
        var quote = script[at++];
        var text = new StringBuilder();
        while (at < script.Length && script[at] != quote)
        {
            _ = script[at] == '\\' ? text.Append(Escape(script, ref at)) : text.Append(script[at++]);
        }

        return at++ < script.Length ? text.ToString() : throw new RecipeExpressionException($"The text in '{script.Trim()}' has no end. (A bracket at the end of a script is lost.)");
    }

    private static char Escape(string script, ref int at)
    {
        var escape = at + 1 < script.Length ? script[at + 1] : '\\';
        at = Math.Min(at + 2, script.Length);
        return escape switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            '0' => '\0',
            'x' => Code(script, 2, ref at),
            'u' => Code(script, 4, ref at),
            _ => escape,
        };
    }

    private static char Code(string script, int digits, ref int at)
    {
        if (at + digits > script.Length || !ushort.TryParse(script.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw new RecipeExpressionException($"The script '{script.Trim()}' has an escape that is not a character.");
        }

        at += digits;
        return (char)code;
    }
}
