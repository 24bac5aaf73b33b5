using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Coaching.Accounts.People;

namespace Coaching.Accounts.SecondStep;

/// <summary>A code on paper for the day the telephone is lost. It works once; the row is its hash and goes with its use.</summary>
internal sealed class RecoveryCode
{
    public const int HashLength = 64;
    public const int Count = 10;

    /// <summary>120 bits: above the 112 from which a plain hash is enough (NIST SP 800-63B, 5.1.2.2).</summary>
    private const int Length = 24;

    [MaxLength(User.IdMaxLength)]
    public required string UserId { get; set; }

    [MaxLength(HashLength)]
    public required string Hash { get; set; }

    /// <summary>New codes as they are shown, in groups of four.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count)
        .Select(_ => string.Join('-', RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", Length).Chunk(4).Select(c => new string(c))))];

    /// <summary>The hash of a code however it is typed.</summary>
    public static string HashOf(string typed)
    {
        var signs = typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Select(s => s switch { 'o' => '0', 'i' or 'l' => '1', _ => s });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(signs))));
    }
}
