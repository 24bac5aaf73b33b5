using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Slots;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Enrolments;

/// <summary>Gives the sample centre's training to its author, who may then edit it and see its results.</summary>
internal sealed class SampleAuthor(PortalDb db) : ISampleData
{
    public async Task Add(IReadOnlyDictionary<string, string> people, CancellationToken cancellationToken)
    {
        if (people.TryGetValue("aminata.diop@example.org", out var id))
        {
            await db.InOneTransaction(
                () => db.Versions.Where(v => Types.All.Contains(v.ContentType) && v.Owner == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(v => v.Owner, id), cancellationToken),
                cancellationToken);
        }
    }
}
