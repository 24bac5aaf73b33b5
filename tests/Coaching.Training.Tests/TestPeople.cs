using System.Collections.Concurrent;
using Coaching.Kernel.People;

namespace Coaching.Training.Tests;

/// <summary>People by id; whoever is unknown is called after the id.</summary>
internal sealed class TestPeople : IPeople
{
    private readonly ConcurrentDictionary<string, Person> _people = new();

    public void Add(string id, string name, string? email = null) => _people[id] = new(id, name, email, null, "fr", []);

    public Task<Person?> Find(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult<Person?>(_people.GetOrAdd(id, i => new(i, "Mme " + i, null, null, "fr", [])));

    public async Task<IReadOnlyDictionary<string, Person>> Find(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, Person>();
        foreach (var id in ids)
        {
            found[id] = (await Find(id, cancellationToken))!;
        }

        return found;
    }

    public Task<IReadOnlyList<Person>> InRole(string role, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Person>>([]);
}
