using System.Security.Cryptography;
using System.Text;

namespace Coaching.Training.Certificates;

/// <summary>
/// The code by which anybody checks a certificate: 140 random bits in 28 signs of Crockford's alphabet, which has no I, L, O and U;
/// shown in groups of four.
/// </summary>
internal static class VerificationCode
{
    public const int Length = 28;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as it is printed: <c>7K3M-…</c>.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>
    /// A typed code as it is stored: capitals, without spaces and hyphens, an O read as zero and I or L as one. Null when it cannot be one.
    /// </summary>
    public static string? Read(string? typed)
    {
        var code = new StringBuilder(Length);
        foreach (var sign in (typed ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '‑' or '–')).Take(Length + 1))
        {
            var read = char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(read, StringComparison.Ordinal))
            {
                return null;
            }

            code.Append(read);
        }

        return code.Length == Length ? code.ToString() : null;
    }
}
