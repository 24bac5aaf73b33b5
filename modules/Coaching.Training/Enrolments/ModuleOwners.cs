using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Enrolments;

/// <summary>Who answers for which module: the authors who own one of its translations.</summary>
internal sealed class ModuleOwners(PortalDb db)
{
    /// <summary>The modules a person owns, by what their translations have in common.</summary>
    public Task<List<string>> SetsOf(string personId, CancellationToken cancellationToken) =>
        db.Versions.Where(v => v.ContentType == Types.Module && v.Latest && v.Owner == personId)
            .Select(v => v.LocalizationSet ?? v.ContentItemId).Distinct().ToListAsync(cancellationToken);

    /// <summary>The owners of a module.</summary>
    public Task<string?[]> Of(string moduleSet, CancellationToken cancellationToken) =>
        db.Versions.Where(v => v.ContentType == Types.Module && v.Latest && (v.LocalizationSet == moduleSet || v.ContentItemId == moduleSet))
            .Select(v => v.Owner).ToArrayAsync(cancellationToken);
}
