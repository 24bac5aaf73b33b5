using System.Collections.Concurrent;

namespace Coaching.Content.Search.Text;

/// <summary>Stems of the words that were seen: a language has few words and uses them again and again.</summary>
internal sealed class KeptStems
{
    /// <summary>More than the words of a centre; beyond that they are forgotten and found anew.</summary>
    private const int Most = 40_000;

    private readonly ConcurrentDictionary<string, Stems> _kept = new(StringComparer.Ordinal);

    /// <summary>The stems of a word as it is written.</summary>
    public Stems Of(ReadOnlySpan<char> original, Func<string, Stems> find)
    {
        var kept = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(original, out var stems))
        {
            return stems;
        }

        var word = original.ToString();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        return _kept[word] = find(word);
    }

    /// <summary>The stem, and the stem of the word without accents where that is another.</summary>
    public readonly record struct Stems(string? Term, string? Plain);
}
