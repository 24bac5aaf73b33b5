using System.Buffers.Binary;
using System.Text;

namespace Coaching.Content.Media.Checks;

/// <summary>WebP, copied chunk by chunk: EXIF, XMP and whatever follows the picture stay behind.</summary>
internal static class WebpFile
{
    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static CheckedFile Clean(byte[] bytes)
    {
        var all = bytes.AsSpan();
        if (all.Length < 20 || !all.StartsWith("RIFF"u8) || !all[8..].StartsWith("WEBP"u8))
        {
            throw FileCheck.Wrong();
        }

        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(all[4..]) + 8L, bytes.Length);
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(all[..12]);
        int width = 0, height = 0;
        for (var at = 12; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(all[(at + 4)..]);
            if (length > end - at - 8)
            {
                throw FileCheck.Wrong();
            }

            var type = Encoding.ASCII.GetString(all.Slice(at, 4));
            var data = all.Slice(at + 8, (int)length);
            var next = Math.Min(at + 8 + (int)length + ((int)length & 1), end);
            var size = Size(type, data);
            (width, height) = (Math.Max(width, size.Width), Math.Max(height, size.Height));
            if (Kept.Contains(type))
            {
                var start = kept.Length;
                kept.Write(all[at..next]);
                if (type == "VP8X")
                {
                    // The flags that announced EXIF and XMP.
                    kept.GetBuffer()[start + 8] &= 0b1111_0011;
                }
            }

            at = next;
        }

        var clean = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(clean.AsSpan(4), (uint)clean.Length - 8);
        return new(clean, "image/webp", width, height);
    }

    private static (int Width, int Height) Size(string type, ReadOnlySpan<byte> data)
    {
        switch (type)
        {
            case "VP8X" when data.Length >= 10:
                return (1 + Three(data[4..]), 1 + Three(data[7..]));
            case "VP8L" when data.Length >= 5 && data[0] == 0x2F:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
            case "VP8 " when data.Length >= 10 && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]):
                return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            case "VP8X" or "VP8L" or "VP8 ":
                throw FileCheck.Wrong();
            default:
                return default;
        }
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
