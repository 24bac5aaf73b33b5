using System.Buffers.Binary;
using System.Text;

namespace Coaching.Content.Media.Checks;

/// <summary>PNG, copied chunk by chunk: texts, times, EXIF and whatever follows the picture stay behind.</summary>
internal static class PngFile
{
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static CheckedFile Clean(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
        {
            throw FileCheck.Wrong();
        }

        using var kept = new MemoryStream(bytes.Length);
        kept.Write(Signature);
        int width = 0, height = 0;
        for (int at = Signature.Length; ;)
        {
            var rest = bytes.AsSpan(at);
            if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) > rest.Length - 12)
            {
                throw FileCheck.Wrong();
            }

            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(rest);
            var type = Encoding.ASCII.GetString(rest[4..8]);
            var data = rest.Slice(8, length);
            if ((type == "IHDR") != (at == Signature.Length) || (type == "IHDR" && length != 13))
            {
                throw FileCheck.Wrong();
            }

            if (type == "IHDR")
            {
                (width, height) = (Side(data), Side(data[4..]));
            }

            if (Kept.Contains(type))
            {
                kept.Write(rest[..(length + 12)]);
            }

            if (type == "IEND")
            {
                return new(kept.ToArray(), "image/png", width, height);
            }

            at += length + 12;
        }
    }

    private static int Side(ReadOnlySpan<byte> bytes) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), int.MaxValue);
}
