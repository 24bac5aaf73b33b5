namespace Coaching.Kernel.Events;

/// <summary>A person did all of a training module and received a certificate.</summary>
/// <param name="PersonId">User id.</param>
/// <param name="ModuleSet">Localization set of the module.</param>
/// <param name="Number">Number of the certificate, for people.</param>
public sealed record CertificateIssued(string PersonId, string ModuleSet, string Number);
