using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace Coaching.Training.Certificates;

/// <summary>A certificate that was issued. What it says never changes; it can only be revoked, and is never deleted.</summary>
internal sealed class Certificate
{
    /// <summary>Longest reason for a revocation.</summary>
    public const int MaxReason = 500;

    /// <summary>64 bytes in base64.</summary>
    public const int SignatureLength = 88;

    public long Id { get; set; }

    /// <summary>Year in which it was issued, part of its number.</summary>
    public int Year { get; set; }

    /// <summary>What the verification page is asked for; cannot be guessed.</summary>
    [MaxLength(VerificationCode.Length)]
    public required string Code { get; set; }

    [MaxLength(26)]
    public required string PersonId { get; set; }

    [MaxLength(36)]
    public required string ModuleSet { get; set; }

    /// <summary>The <see cref="CertificateText"/> as JSON.</summary>
    public required string Text { get; set; }

    /// <summary>Signature of what it says, in base64: see <see cref="Signing.SignedText"/>.</summary>
    [MaxLength(SignatureLength)]
    public required string Signature { get; set; }

    public DateTime IssuedUtc { get; set; }

    public DateTime? RevokedUtc { get; set; }

    [MaxLength(26)]
    public string? RevokedBy { get; set; }

    [MaxLength(MaxReason)]
    public string? RevokedReason { get; set; }

    /// <summary>For people: <c>AS-2026-000123</c> (attestation de suivi).</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"AS-{Year}-{Id:000000}");

    public bool IsValid => RevokedUtc is null;

    /// <summary>Key of the certificate with a number, or null when that is no number.</summary>
    public static long? IdOf(string? number) =>
        number?.Trim().ToUpperInvariant().Split('-') is ["AS", { Length: 4 }, var id]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>What is printed.</summary>
    public CertificateText Read() => JsonSerializer.Deserialize<CertificateText>(Text)!;

    /// <summary>Declares it void from now on; a second time changes nothing.</summary>
    public void Revoke(string reason, string personId, DateTime nowUtc)
    {
        if (IsValid)
        {
            (RevokedUtc, RevokedBy, RevokedReason) = (nowUtc, personId, reason);
        }
    }
}
