using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Coaching.Accounts.SecondStep;

/// <summary>
/// Codes of six digits that change every 30 seconds (RFC 6238 over RFC 4226). Identity's own provider reads the computer's clock and
/// does not say which step a code belongs to; without that a code that was overheard works a second time.
/// </summary>
internal static class Totp
{
    public const int Digits = 6;

    /// <summary>160 bits, as RFC 4226 (section 4, R6) recommends.</summary>
    public const int KeyLength = 20;

    private const int Period = 30;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Period;

    public static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // what every authenticator computes; HMAC does not lean on what is broken in SHA-1 (RFC 6194, section 3.3)
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a code belongs to, one early or late for clocks that differ; null when it is wrong or not newer than <paramref name="last"/>.</summary>
    public static long? Step(byte[] key, string code, DateTimeOffset now, long last)
    {
        var present = StepAt(now);
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), Encoding.ASCII.GetBytes(code)) && step > last)
            {
                found = step;
            }
        }

        return found;
    }
}
