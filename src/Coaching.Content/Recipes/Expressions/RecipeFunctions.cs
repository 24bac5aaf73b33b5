using System.IO.Compression;
using System.Net;
using System.Text;

namespace Coaching.Content.Recipes.Expressions;

/// <summary>The functions a recipe may call, named and meant as in Orchard Core. Everything else is refused by name.</summary>
internal static class RecipeFunctions
{
    private const int MostInflated = 5_000_000;

    public static string Call(string name, List<string> arguments, RecipeExpressions expressions) => (name, arguments) switch
    {
        ("uuid", []) => expressions.Sources.NewId(),
        ("variables", [var variable]) => expressions.Variable(variable),
        ("parameters", [var parameter]) => expressions.Sources.Parameter(parameter)
            ?? throw new RecipeExpressionException($"The parameter '{parameter}' is not known here."),
        ("configuration", [var key]) => expressions.Sources.Configuration(key) ?? "",
        ("configuration", [var key, var fallback]) => expressions.Sources.Configuration(key) ?? fallback,
        ("base64", [var text]) => Encoding.UTF8.GetString(Bytes(text, name)),
        ("html", [var text]) => WebUtility.HtmlDecode(text),
        ("gzip", [var text]) => Convert.ToBase64String(Inflate(Bytes(text, name))),
        ("uuid" or "variables" or "parameters" or "configuration" or "base64" or "html" or "gzip", _) =>
            throw new RecipeExpressionException($"'{name}' cannot be called with {arguments.Count} arguments."),
        _ => throw new RecipeExpressionException($"The function '{name}' is not supported in recipes."),
    };

    private static byte[] Bytes(string text, string name)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException wrong)
        {
            throw new RecipeExpressionException($"What '{name}' was given is not base64.", wrong);
        }
    }

    /// <summary>Unpacks a little at a time, so that a bomb is refused before it has grown.</summary>
    private static byte[] Inflate(byte[] packed)
    {
        using var inflated = new MemoryStream();
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var buffer = new byte[81_920];
        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                inflated.Write(buffer, 0, read);
                if (inflated.Length > MostInflated)
                {
                    throw new RecipeExpressionException($"What 'gzip' was given grows beyond {MostInflated} bytes.");
                }
            }
        }
        catch (InvalidDataException wrong)
        {
            throw new RecipeExpressionException("What 'gzip' was given is not compressed with gzip.", wrong);
        }

        return inflated.ToArray();
    }
}
