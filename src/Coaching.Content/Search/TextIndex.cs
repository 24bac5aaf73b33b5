using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Search.Text;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Search;

/// <summary>
/// SQLite's FTS5 and PostgreSQL's tsvector, fed with the same terms by one analyser, so that both find the same. Written by the
/// transaction that publishes.
/// </summary>
internal sealed class TextIndex(PortalDb db, ContentDefinitions definitions) : ITextIndex
{
    public async Task Add(StoredVersion version, ContentItem item, CancellationToken cancellationToken)
    {
        if (version.Path is null || version.Culture is not { } culture)
        {
            return;
        }

        var title = Analyser.Terms(item.DisplayText, culture);
        var words = Analyser.Terms(ItemWords.Of(item, definitions), culture);
        await (db.IsPostgres
            ? db.Database.ExecuteSqlAsync(
                $"""INSERT INTO content_text ("Id", "Words") VALUES ({version.Id}, setweight(to_tsvector('simple', {title}), 'A') || setweight(to_tsvector('simple', {words}), 'D'))""",
                cancellationToken)
            : db.Database.ExecuteSqlAsync($"INSERT INTO content_text (rowid, title, words) VALUES ({version.Id}, {title}, {words})", cancellationToken));
    }

    public Task Remove(string contentItemId, CancellationToken cancellationToken) => db.IsPostgres
        ? db.Database.ExecuteSqlAsync(
            $"""DELETE FROM content_text WHERE "Id" IN (SELECT "Id" FROM content_version WHERE "ContentItemId" = {contentItemId} AND "Published")""", cancellationToken)
        : db.Database.ExecuteSqlAsync(
            $"""DELETE FROM content_text WHERE rowid IN (SELECT "Id" FROM content_version WHERE "ContentItemId" = {contentItemId} AND "Published")""", cancellationToken);
}
