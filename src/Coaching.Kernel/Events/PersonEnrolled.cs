namespace Coaching.Kernel.Events;

/// <summary>A person enrolled in a training module.</summary>
/// <param name="PersonId">User id.</param>
/// <param name="ModuleSet">Localization set of the module.</param>
public sealed record PersonEnrolled(string PersonId, string ModuleSet);
