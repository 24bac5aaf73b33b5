using System.Text.RegularExpressions;

namespace Coaching.Workflows.Expressions;

/// <summary>
/// Texts with values in them: <c>Hello {{ Workflow.Input.Name }}</c>. Nothing else of Liquid and nothing of JavaScript is
/// understood, apart from a quoted text, which stands for itself.
/// </summary>
internal static partial class Expression
{
    public static string Text(string? expression, WorkflowValues values)
    {
        if (string.IsNullOrEmpty(expression))
        {
            return string.Empty;
        }

        var trimmed = expression.Trim();
        if (trimmed.Length > 1 && trimmed[0] is '\'' or '"' && trimmed.IndexOf(trimmed[0], 1) == trimmed.Length - 1)
        {
            return trimmed[1..^1];
        }

        if (expression.Contains("{%", StringComparison.Ordinal))
        {
            throw new MistakeException($"'{expression}' is not understood: only {{{{ values }}}} may stand in a text.");
        }

        return Value().Replace(expression, found => WorkflowValues.Text(values.Find(found.Groups[1].Value)));
    }

    [GeneratedRegex(@"\{\{-?\s*(.*?)\s*-?\}\}", RegexOptions.Singleline)]
    private static partial Regex Value();
}
