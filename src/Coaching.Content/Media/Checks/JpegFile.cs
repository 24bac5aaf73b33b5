using System.Buffers.Binary;

namespace Coaching.Content.Media.Checks;

/// <summary>
/// JPEG, copied segment by segment: what describes the picture stays; place, camera, comments, previews and whatever follows the
/// picture do not. Which side is up is kept.
/// </summary>
internal static class JpegFile
{
    private const int StartOfScan = 0xDA;

    public static CheckedFile Clean(byte[] bytes)
    {
        if (bytes is not [0xFF, 0xD8, 0xFF, ..])
        {
            throw FileCheck.Wrong();
        }

        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 2);
        int width = 0, height = 0, up = 1, at = 2;
        var shown = false;
        while (NextMarker(bytes, ref at, orEnd: shown) is var marker and not 0xD9)
        {
            var segment = Segment(bytes, at);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 7)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }

            if (marker == 0xE1 && Orientation.Read(segment) is > 1 and var other)
            {
                up = other;
                kept.Write(Orientation.Segment(up));
            }
            else if (Stays(marker, segment))
            {
                kept.Write([0xFF, (byte)marker]);
                kept.Write(segment);
            }

            at += segment.Length;
            if (marker == StartOfScan)
            {
                var end = EndOfScan(bytes, at);
                kept.Write(bytes, at, end - at);
                (at, shown) = (end, true);
            }
        }

        kept.Write([0xFF, 0xD9]);
        return shown
            ? new(kept.ToArray(), "image/jpeg", up >= 5 ? height : width, up >= 5 ? width : height)
            : throw FileCheck.Wrong();
    }

    /// <summary>Of the application segments only JFIF, the colour profile and Adobe's colour transform change how the picture looks.</summary>
    private static bool Stays(int marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xE0 => segment[2..].StartsWith("JFIF\0"u8),
        0xE2 => segment[2..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[2..].StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    private static int NextMarker(byte[] bytes, ref int at, bool orEnd)
    {
        if (at >= bytes.Length && orEnd)
        {
            return 0xD9;
        }

        if (at >= bytes.Length || bytes[at] != 0xFF)
        {
            throw FileCheck.Wrong();
        }

        while (at < bytes.Length && bytes[at] == 0xFF)
        {
            at++;
        }

        return at < bytes.Length ? bytes[at++] : throw FileCheck.Wrong();
    }

    /// <summary>The segment with its two bytes of length.</summary>
    private static ReadOnlySpan<byte> Segment(byte[] bytes, int at)
    {
        var rest = bytes.AsSpan(at);
        return rest.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(rest) is >= 2 and var length && length <= rest.Length
            ? rest[..length]
            : throw FileCheck.Wrong();
    }

    /// <summary>Picture data runs to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(byte[] bytes, int at)
    {
        for (; at < bytes.Length - 1; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7 or 0xFF))
            {
                return at;
            }
        }

        return bytes.Length;
    }
}
