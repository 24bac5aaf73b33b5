namespace Coaching.Content.Search.Text;

/// <summary>Shows where the words of a search stand in a text; made from the original text, so accents and capitals are kept.</summary>
public static class Highlighter
{
    private const string More = "…";

    /// <summary>
    /// The window of at most <paramref name="length"/> characters that holds the most different terms, then the most hits,
    /// cut between words, with "…" where text was left out.
    /// </summary>
    public static IReadOnlyList<Segment> Extract(string text, IReadOnlyCollection<string> terms, string culture, int length = 200)
    {
        var wanted = terms.ToHashSet();
        Token[] hits = [.. Analyser.Analyse(text, culture).Where(token => wanted.Contains(token.Term)).DistinctBy(token => token.Start)];
        var (first, last) = Best(hits, length);
        var start = first < 0 ? 0 : Start(text, hits[first].Start, hits[last].Start + hits[last].Length, length);
        var end = End(text, start, length);
        return Segments(text, start, end, hits);
    }

    /// <summary>The first and last hit of the best window; -1 when there is none.</summary>
    private static (int First, int Last) Best(Token[] hits, int length)
    {
        (int First, int Last) best = (-1, -1);
        var most = (Terms: 0, Hits: 0);
        for (var first = 0; first < hits.Length; first++)
        {
            var seen = new HashSet<string>();
            var last = first;
            for (var next = first; next < hits.Length && hits[next].Start + hits[next].Length - hits[first].Start <= length; next++)
            {
                seen.Add(hits[next].Term);
                last = next;
            }

            var found = (seen.Count, last - first + 1);
            if (found.CompareTo(most) > 0)
            {
                (best, most) = ((first, last), found);
            }
        }

        return best;
    }

    /// <summary>Puts the hits in the middle, then moves to the beginning of a word.</summary>
    private static int Start(string text, int firstHit, int lastHit, int length)
    {
        var start = Math.Max(0, Math.Min(firstHit - ((length - (lastHit - firstHit)) / 2), text.Length - length));
        while (start > 0 && start < firstHit && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        return start;
    }

    private static int End(string text, int start, int length)
    {
        var limit = Math.Min(text.Length, start + length);
        if (limit == text.Length)
        {
            return limit;
        }

        var end = limit;
        while (end > start && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end > start ? end : limit;
    }

    private static List<Segment> Segments(string text, int start, int end, Token[] hits)
    {
        var segments = new List<Segment>();
        var at = start;
        Add(start > 0 ? More : "", false);
        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.Start + hit.Length <= end))
        {
            Add(text[at..hit.Start], false);
            Add(text.Substring(hit.Start, hit.Length), true);
            at = hit.Start + hit.Length;
        }

        Add(text[at..end], false);
        Add(end < text.Length ? More : "", false);
        return segments;

        void Add(string piece, bool hit)
        {
            if (piece.Length > 0)
            {
                segments.Add(new Segment(piece, hit));
            }
        }
    }
}
