using System.Text;

namespace Coaching.Accounts.SecondStep;

/// <summary>Bytes as letters and digits that nobody mistakes for each other (RFC 4648, section 6), the way authenticators take keys.</summary>
internal static class Base32
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>For a whole number of five bytes, so without padding.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            buffer = ((buffer << 8) | one) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Signs[(buffer >> (bits - 5)) & 31]);
            }
        }

        return text.ToString();
    }
}
