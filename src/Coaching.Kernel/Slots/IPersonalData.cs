namespace Coaching.Kernel.Slots;

/// <summary>What a room stores about one person, for the page and the file «all that is stored about me», and for the day they leave.</summary>
public interface IPersonalData
{
    /// <summary>English title of the part, translated when shown.</summary>
    string Title { get; }

    /// <summary>Everything stored about the person, as name and value pairs ready to read.</summary>
    Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken);

    /// <summary>
    /// Removes with the caller's save what is about this person alone. What others need (requests, texts, certificates) stays without the
    /// name; people are shown by their id, so a room has a name to take out only where it wrote one down.
    /// </summary>
    Task Erase(LeavingPerson person, CancellationToken cancellationToken);
}

/// <summary>One stored thing.</summary>
/// <param name="Label">English name of what it is, translated when shown.</param>
/// <param name="Value">The value as a person reads it.</param>
/// <param name="WhenUtc">When it was stored, when known.</param>
/// <param name="Details">What is long and read only on request, or null.</param>
public sealed record PersonalRecord(string Label, string Value, DateTime? WhenUtc = null, string? Details = null);

/// <summary>Somebody whose account is erased.</summary>
/// <param name="Id">Their id, which stays.</param>
/// <param name="Names">How rooms may have written their name down.</param>
public sealed record LeavingPerson(string Id, IReadOnlyList<string> Names);
