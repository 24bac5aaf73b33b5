namespace Coaching.Kernel.People;

/// <summary>What other rooms may know of a person.</summary>
/// <param name="Id">User id, at most 26 characters.</param>
/// <param name="Name">Name as shown, with honorific.</param>
/// <param name="Email">Mail address, or null.</param>
/// <param name="Phone">Telephone in international form (E.164), or null.</param>
/// <param name="Language">Code of the language in which the portal writes to them.</param>
/// <param name="Roles">Names of their roles.</param>
public sealed record Person(string Id, string Name, string? Email, string? Phone, string Language, IReadOnlyList<string> Roles);

/// <summary>Port to the accounts: people by id. Modules keep ids, never names.</summary>
public interface IPeople
{
    /// <summary>The person, or null when there is none (any more).</summary>
    Task<Person?> Find(string id, CancellationToken cancellationToken = default);

    /// <summary>Several people at once; missing ids are left out.</summary>
    Task<IReadOnlyDictionary<string, Person>> Find(IEnumerable<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Everybody who holds a role.</summary>
    Task<IReadOnlyList<Person>> InRole(string role, CancellationToken cancellationToken = default);
}
