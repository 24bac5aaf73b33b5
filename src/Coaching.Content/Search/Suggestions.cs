using System.Text;
using Coaching.Content.Items.Fields;
using Coaching.Content.Search.Text;
using Coaching.Content.Store;
using Coaching.Kernel.Data;

namespace Coaching.Content.Search;

/// <summary>What somebody may have meant whose words are nowhere: for each, the nearest word of the published titles and summaries.</summary>
public sealed class Suggestions(PortalDb db, ContentReader content, PublishedMemory memory)
{
    /// <summary>The question with its unknown words replaced by near ones; null when there is none that is near.</summary>
    public async Task<string?> For(string question, string culture, CancellationToken cancellationToken = default)
    {
        question = question.Length > ContentSearch.MaxQuestion ? question[..ContentSearch.MaxQuestion] : question;
        var words = (await memory.Get("words " + culture, () => Words(culture, cancellationToken)))!;
        var meant = new StringBuilder();
        var (at, changed) = (0, false);
        foreach (var token in Analyser.Analyse(question, culture).DistinctBy(t => t.Start))
        {
            var typed = Folding.Fold(question.Substring(token.Start, token.Length));
            var near = words.ContainsKey(typed) ? null : Nearest(typed, words);
            meant.Append(question, at, token.Start - at).Append(near ?? question.Substring(token.Start, token.Length));
            (at, changed) = (token.Start + token.Length, changed || near is not null);
        }

        return changed ? meant.Append(question, at, question.Length - at).ToString() : null;
    }

    private static string? Nearest(string typed, Dictionary<string, (string Word, int Count)> words)
    {
        var most = typed.Length switch { < 4 => 0, < 7 => 1, _ => 2 };
        return words.Select(w => (w.Value, Distance: NearWords.Distance(typed, w.Key, most)))
            .Where(w => w.Distance <= most).OrderBy(w => w.Distance).ThenByDescending(w => w.Value.Count).Select(w => w.Value.Word).FirstOrDefault();
    }

    /// <summary>Folded words with how they are written, and how often.</summary>
    private async Task<Dictionary<string, (string Word, int Count)>?> Words(string culture, CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, (string Word, int Count)>();
        foreach (var card in await content.Cards(db.Versions.Where(v => v.Published && v.Path != null && v.Culture == culture), cancellationToken))
        {
            var text = $"{card.DisplayText} {card.As<Fields>().Summary.Text} {card.As<Fields>().Lead.Text}";
            foreach (var token in Analyser.Analyse(text, culture).DistinctBy(t => t.Start))
            {
                var word = text.Substring(token.Start, token.Length).ToLowerInvariant();
                var folded = Folding.Fold(word);
                words[folded] = words.TryGetValue(folded, out var known) ? (known.Word, known.Count + 1) : (word, 1);
            }
        }

        return words;
    }

    private sealed record Fields
    {
        public TextField Summary { get; init; } = new();

        public TextField Lead { get; init; } = new();
    }
}
