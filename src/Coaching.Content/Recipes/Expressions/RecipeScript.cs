using System.Globalization;

namespace Coaching.Content.Recipes.Expressions;

/// <summary>
/// Recursive descent over one script:
/// <c>sum = term { "+" term }</c>, <c>term = literal | name "(" [ sum { "," sum } ] ")" | "new Date().toISOString()"</c>.
/// </summary>
internal sealed class RecipeScript(string script, RecipeExpressions expressions)
{
    private const string Now = "new Date().toISOString()";

    private const int MostNested = 20;
    private const int MostCharacters = 10_000_000;

    private int at;
    private int nested;

    public string Run()
    {
        var value = Sum();
        return Skip() == script.Length ? value : throw Refused();
    }

    private string Sum()
    {
        var sum = Term();
        while (Take('+'))
        {
            sum += Term();
            if (sum.Length > MostCharacters)
            {
                throw new RecipeExpressionException($"The script '{script.Trim()}' gives a text beyond {MostCharacters} characters.");
            }
        }

        return sum;
    }

    private string Term()
    {
        if (Skip() == script.Length)
        {
            throw Refused();
        }

        if (script[at] is '\'' or '"')
        {
            return RecipeLiteral.Read(script, ref at);
        }

        if (script.AsSpan(at).StartsWith(Now))
        {
            at += Now.Length;
            return expressions.Sources.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        return Call();
    }

    private string Call()
    {
        var start = at;
        while (at < script.Length && (char.IsAsciiLetterOrDigit(script[at]) || script[at] is '_' or '.'))
        {
            at++;
        }

        var name = script[start..at];
        if (name.Length == 0 || !Take('(') || ++nested > MostNested)
        {
            throw Refused();
        }

        var arguments = Arguments();
        nested--;
        return RecipeFunctions.Call(name, arguments, expressions);
    }

    private List<string> Arguments()
    {
        var arguments = new List<string>();
        if (Take(')'))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Sum());
        }
        while (Take(','));
        return Take(')') ? arguments : throw Refused();
    }

    private bool Take(char mark)
    {
        if (Skip() == script.Length || script[at] != mark)
        {
            return false;
        }

        at++;
        return true;
    }

    private int Skip()
    {
        while (at < script.Length && char.IsWhiteSpace(script[at]))
        {
            at++;
        }

        return at;
    }

    private RecipeExpressionException Refused() => new($"The script '{script.Trim()}' is not supported at character {at + 1}: only texts, '+' and the functions of recipes are.");
}
