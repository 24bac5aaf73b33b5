using System.Globalization;

namespace Coaching.Workflows.Expressions;

/// <summary>
/// A condition: <c>{{ Workflow.Input.Kind }} == 'News' and Workflow.Properties.count &gt; 3</c>. Operators: <c>== != &lt; &lt;= &gt; &gt;=
/// contains and or not</c>; <c>and</c> binds closer than <c>or</c>; no brackets. A value alone is true unless it is empty, false or 0.
/// </summary>
internal sealed class Condition
{
    private readonly List<string> _words;
    private readonly WorkflowValues _values;
    private readonly string _text;
    private int _at;

    private Condition(string text, WorkflowValues values)
    {
        (_text, _values) = (text, values);
        _words = ConditionWords.Split(text);
    }

    /// <exception cref="MistakeException">The condition is not understood.</exception>
    public static bool Holds(string? text, WorkflowValues values)
    {
        var condition = new Condition(text ?? string.Empty, values);
        var holds = condition.Or();
        return condition._at == condition._words.Count ? holds : throw condition.NotUnderstood();
    }

    private bool Or()
    {
        var holds = And();
        while (Take("or") || Take("||"))
        {
            // Not «holds || And()»: both sides are read, so that a mistake is found whichever way it goes.
            holds |= And();
        }

        return holds;
    }

    private bool And()
    {
        var holds = Comparison();
        while (Take("and") || Take("&&"))
        {
            holds &= Comparison();
        }

        return holds;
    }

    private bool Comparison()
    {
        if (Take("not") || Take("!"))
        {
            return !Comparison();
        }

        var left = Operand();
        var comparison = _at < _words.Count ? _words[_at] : string.Empty;
        if (comparison is not ("==" or "===" or "!=" or "!==" or "<" or "<=" or ">" or ">=" or "contains"))
        {
            return left is not ("" or "false" or "0");
        }

        _at++;
        var right = Operand();
        return comparison switch
        {
            "==" or "===" => Compare(left, right) == 0,
            "!=" or "!==" => Compare(left, right) != 0,
            "<" => Compare(left, right) < 0,
            "<=" => Compare(left, right) <= 0,
            ">" => Compare(left, right) > 0,
            ">=" => Compare(left, right) >= 0,
            _ => left.Contains(right, StringComparison.Ordinal),
        };
    }

    private string Operand()
    {
        if (_at >= _words.Count)
        {
            throw NotUnderstood();
        }

        var word = _words[_at++];
        return word switch
        {
            ['\'' or '"', .., _] => word[1..^1],
            ['{', ..] => Expression.Text(word, _values),
            "true" or "false" => word,
            "null" or "nil" => string.Empty,
            _ when double.TryParse(word, CultureInfo.InvariantCulture, out _) => word,
            _ when word.StartsWith("Workflow.", StringComparison.Ordinal) => WorkflowValues.Text(_values.Find(word)),
            _ => throw NotUnderstood(),
        };
    }

    private bool Take(string word)
    {
        var found = _at < _words.Count && _words[_at] == word;
        _at += found ? 1 : 0;
        return found;
    }

    private static int Compare(string left, string right) =>
        double.TryParse(left, CultureInfo.InvariantCulture, out var a) && double.TryParse(right, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left, right);

    private MistakeException NotUnderstood() =>
        new($"The condition '{_text}' is not understood: compare values with == != < <= > >= or contains, joined by and, or.");
}
