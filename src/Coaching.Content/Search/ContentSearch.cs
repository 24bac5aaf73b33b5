using Coaching.Content.Definitions;
using Coaching.Content.Search.Text;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Search;

/// <summary>One thing found.</summary>
/// <param name="Card">What it is.</param>
/// <param name="Extract">Where the words stand in it.</param>
public sealed record Found(ContentCard Card, IReadOnlyList<Segment> Extract);

/// <summary>What was found.</summary>
/// <param name="Count">How many items in all.</param>
/// <param name="Items">Those of the page asked for, best first.</param>
public sealed record SearchResult(int Count, IReadOnlyList<Found> Items);

/// <summary>Finds published content by words in its language.</summary>
public sealed class ContentSearch(PortalDb db, ContentDocuments documents, ContentDefinitions definitions)
{
    public const int PageSize = 10;

    /// <summary>Longest question that is looked at, in characters.</summary>
    public const int MaxQuestion = 200;

    /// <summary>A title counts five times a word in the text.</summary>
    private const string SqliteRanked = """
        SELECT v."Id" AS "Value" FROM content_text JOIN content_version v ON v."Id" = content_text.rowid
        WHERE content_text MATCH {0} AND rank MATCH 'bm25(5.0, 1.0)' AND v."Published" AND v."Culture" = {1} ORDER BY rank
        """;

    private const string PostgresRanked = """
        SELECT v."Id" AS "Value" FROM content_text t JOIN content_version v ON v."Id" = t."Id"
        WHERE t."Words" @@ to_tsquery('simple', {0}) AND v."Published" AND v."Culture" = {1}
        ORDER BY ts_rank('{{0.1, 0.2, 0.4, 1.0}}', t."Words", to_tsquery('simple', {0})) DESC, v."Id"
        """;

    /// <summary>Looks for all words of a question; when nothing has all of them, for any.</summary>
    public async Task<SearchResult> Find(string question, string culture, int page = 1, CancellationToken cancellationToken = default)
    {
        var terms = Analyser.Query(question.Length > MaxQuestion ? question[..MaxQuestion] : question, culture);
        if (terms.Count == 0)
        {
            return new(0, []);
        }

        var ids = await Ids(terms, all: true, culture, cancellationToken);
        if (ids.Count == 0 && terms.Count > 1)
        {
            ids = await Ids(terms, all: false, culture, cancellationToken);
        }

        var wanted = ids.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToList();
        var versions = await db.Versions.Where(v => wanted.Contains(v.Id)).ToListAsync(cancellationToken);
        return new(ids.Count, [.. wanted.Select(id => versions.First(v => v.Id == id)).Select(v => Show(v, terms, culture))]);
    }

    private Found Show(StoredVersion version, IReadOnlyList<string> terms, string culture) =>
        new(ContentReader.Card(version), Highlighter.Extract(ItemWords.Of(documents.ForReaders(version), definitions), terms, culture));

    private Task<List<long>> Ids(IReadOnlyList<string> terms, bool all, string culture, CancellationToken cancellationToken)
    {
        // Terms are letters and digits only, and quoted besides: no question can be query syntax.
        var query = db.IsPostgres
            ? string.Join(all ? " & " : " | ", terms.Select(t => $"'{t.Replace("'", "''", StringComparison.Ordinal)}'"))
            : string.Join(all ? " AND " : " OR ", terms.Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        return db.Database.SqlQueryRaw<long>(db.IsPostgres ? PostgresRanked : SqliteRanked, query, culture).ToListAsync(cancellationToken);
    }
}
