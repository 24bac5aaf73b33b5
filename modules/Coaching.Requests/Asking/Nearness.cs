using Coaching.Content.Search.Text;

namespace Coaching.Requests.Asking;

/// <summary>Names that a misspelt word may mean.</summary>
internal static class Nearness
{
    private const int ShortWord = 5;

    /// <summary>The options whose name, or a word of it, is one letter away from what was typed (two for a long word), nearest first.</summary>
    public static IEnumerable<Option> Nearest(IEnumerable<Option> options, string typed)
    {
        var wanted = Folding.Fold(typed.Trim());
        var most = wanted.Length <= ShortWord ? 1 : 2;
        return options.Select(o => (Option: o, Distance: Distance(o, wanted))).Where(o => o.Distance <= most).OrderBy(o => o.Distance).Select(o => o.Option);
    }

    private static int Distance(Option option, string wanted)
    {
        var name = Folding.Fold(option.Text);
        return name.Split(' ').Where(w => w.Length >= ShortWord - 1).Append(name).Min(w => Distance(w, wanted));
    }

    /// <summary>Letters to add, take away or replace (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(above, row[j]) + 1, diagonal + (one[i] == other[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
