using Coaching.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Audit;

/// <summary>Reads the journal, newest first, with the names of people.</summary>
internal sealed class JournalLines(IPeople people)
{
    public async Task<IReadOnlyList<JournalLine>> Read(IQueryable<JournalEntry> entries, int skip, int take, CancellationToken cancellationToken)
    {
        var found = await entries.OrderByDescending(j => j.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var names = await people.Find(
            found.SelectMany(j => new[] { j.ById, Actions.IsAboutPerson(j.Action) ? j.Subject : null }).OfType<string>().Distinct(), cancellationToken);
        return [.. found.Select(j => new JournalLine(j, Name(j.ById), Actions.IsAboutPerson(j.Action) ? Name(j.Subject) : j.Subject))];

        string? Name(string? id) => id is null ? null : names.TryGetValue(id, out var person) ? person.Name : id;
    }
}
