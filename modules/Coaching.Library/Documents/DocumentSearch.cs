using System.Globalization;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Library.Documents;

/// <summary>
/// All published documents of the centre, each once: in the reader's language where it exists, else in another. A centre has
/// hundreds at most, so they are filtered in memory, where accents and capitals do not count.
/// </summary>
internal sealed class DocumentSearch(PortalDb db, ContentReader content)
{
    private IQueryable<StoredVersion> Published => db.Versions.Where(v => v.ContentType == PedagogicalDocument.Type && v.Published);

    /// <summary>How many documents there are, translations counted once.</summary>
    public Task<int> Count(CancellationToken cancellationToken) =>
        Published.Select(v => v.LocalizationSet ?? v.ContentItemId).Distinct().CountAsync(cancellationToken);

    /// <summary>Every published document in every language.</summary>
    public Task<List<ContentCard>> All(CancellationToken cancellationToken) => content.Cards(Published, cancellationToken);

    /// <summary>Those that match, by title.</summary>
    /// <param name="all">What <see cref="All"/> gave.</param>
    /// <param name="words">Words of the title; each must be in it.</param>
    /// <param name="topics">Term ids of which one must be carried; null for any.</param>
    /// <param name="language">Language of the file; null for any.</param>
    public static IReadOnlyList<ContentCard> Filter(IEnumerable<ContentCard> all, string? words, IReadOnlyCollection<string>? topics, string? language)
    {
        var culture = CultureInfo.CurrentCulture;
        var wanted = Words(words);
        return [.. all
            .Select(card => (Card: card, Fields: card.As<PedagogicalDocument>()))
            .Where(d => language is null || DocumentRow.LanguageOf(d.Card, d.Fields) == language)
            .Where(d => topics is null || d.Fields.Topics.TermContentItemIds.Any(topics.Contains))
            .Select(d => d.Card)
            .GroupBy(c => c.LocalizationSet ?? c.ContentItemId)
            .Select(g => g.OrderByDescending(c => c.Culture == Language.Current.Code).ThenBy(c => c.Culture).First())
            .Where(c => wanted.All(w => culture.CompareInfo.IndexOf(c.DisplayText, w, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0))
            .OrderBy(c => c.DisplayText, StringComparer.Create(culture, ignoreCase: true))];
    }

    /// <summary>Without apostrophes and hyphens, which people type in many ways.</summary>
    private static string[] Words(string? text) =>
        string.Concat((text ?? string.Empty).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
