using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Bench.Seed;

/// <summary>A French module and its lessons.</summary>
/// <param name="Set">What its translations have in common.</param>
/// <param name="Lessons">Set and address of each lesson.</param>
internal sealed record ModulePath(string Set, IReadOnlyList<(string Set, string Url)> Lessons)
{
    public static async Task<List<ModulePath>> Read(PortalDb db)
    {
        var published = await db.Versions.Where(v => v.Published && v.Culture == "fr" && (v.ContentType == "TrainingModule" || v.ContentType == "Unit" || v.ContentType == "Lesson"))
            .OrderBy(v => v.Id).ToListAsync();
        var inside = published.ToLookup(v => v.ContainerId);
        return [.. published.Where(v => v.ContentType == "TrainingModule").Select(m => new ModulePath(
            m.LocalizationSet!, [.. inside[m.ContentItemId].SelectMany(c => c.ContentType == "Unit" ? inside[c.ContentItemId] : [c]).Where(l => l.ContentType == "Lesson").Select(l => (l.LocalizationSet!, "/" + l.Path))]))];
    }
}
