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
        return options.Select(o => (Option: o, Distance: Distance(o, wanted, most))).Where(o => o.Distance <= most).OrderBy(o => o.Distance).Select(o => o.Option);
    }

    private static int Distance(Option option, string wanted, int most)
    {
        var name = Folding.Fold(option.Text);
        return name.Split(' ').Where(w => w.Length >= ShortWord - 1).Append(name).Min(w => NearWords.Distance(w, wanted, most));
    }
}
