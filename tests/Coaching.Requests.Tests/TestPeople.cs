using System.Collections.Concurrent;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;

namespace Coaching.Requests.Tests;

/// <summary>People by id; whoever is unknown is a trainee called after the id.</summary>
internal sealed class TestPeople : IPeople
{
    private readonly ConcurrentDictionary<string, Person> _people = new();

    public void Add(string id, string name, string role = Roles.Trainee, string language = "fr") =>
        _people[id] = new(id, name, $"{id}@example.org", null, language, [role]);

    public Task<Person?> Find(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult<Person?>(_people.GetOrAdd(id, i => new(i, "Mme " + i, $"{i}@example.org", null, "fr", [Roles.Trainee])));

    public async Task<IReadOnlyDictionary<string, Person>> Find(IEnumerable<string> ids, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, Person>();
        foreach (var id in ids)
        {
            found[id] = (await Find(id, cancellationToken))!;
        }

        return found;
    }

    public Task<IReadOnlyList<Person>> InRole(string role, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Person>>([.. _people.Values.Where(p => p.Roles.Contains(role))]);
}
