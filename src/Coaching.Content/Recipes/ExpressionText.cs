namespace Coaching.Content.Recipes;

/// <summary>What Orchard Core takes for an expression (orchard-formats §1.3).</summary>
internal static class ExpressionText
{
    /// <summary>In brackets, with only letters before the first colon.</summary>
    public static bool LooksLikeOne(string text)
    {
        if (text.Length < 3 || text[0] != '[' || text[^1] != ']')
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(1, colon - 1).IndexOfAnyExcept(Letters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
