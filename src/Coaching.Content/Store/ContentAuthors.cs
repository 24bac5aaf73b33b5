using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Store;

/// <summary>What the content stores about a person: what is theirs, and their name at each version they wrote.</summary>
internal sealed class ContentAuthors(PortalDb db) : IPersonalData
{
    public string Title => "Texts";

    public async Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken)
    {
        var own = await db.Versions.Where(v => v.Latest && v.Owner == personId).OrderBy(v => v.Id)
            .Select(v => new { v.DisplayText, v.CreatedUtc }).ToListAsync(cancellationToken);
        return [.. own.Select(v => new PersonalRecord("Text", v.DisplayText, v.CreatedUtc))];
    }

    /// <remarks>Versions keep a name, not an id: a namesake's is taken out as well, which is the lesser harm.</remarks>
    public Task Erase(LeavingPerson person, CancellationToken cancellationToken) => db.InOneTransaction(
        () => db.Versions.Where(v => person.Names.Contains(v.Author)).ExecuteUpdateAsync(s => s.SetProperty(v => v.Author, (string?)null), cancellationToken), cancellationToken);
}
