namespace Coaching.Training.Certificates;

/// <summary>A certificate and what its signature says.</summary>
/// <param name="Certificate">The certificate as it is stored.</param>
/// <param name="IsGenuine">Whether it still says what was signed when it was issued.</param>
internal sealed record CheckedCertificate(Certificate Certificate, bool IsGenuine);
