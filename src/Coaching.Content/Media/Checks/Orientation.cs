using System.Buffers.Binary;

namespace Coaching.Content.Media.Checks;

/// <summary>Which side of a photo is up: the one thing of its EXIF that is kept.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;

    /// <summary>1 to 8 from a segment with its two bytes of length; 1 (upright) when it does not say.</summary>
    public static int Read(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 18 || !segment[2..].StartsWith("Exif\0\0"u8))
        {
            return 1;
        }

        var tiff = segment[8..];
        var little = tiff.StartsWith("II"u8);
        var entries = (int)Math.Min(Long(tiff[4..], little), int.MaxValue);
        if (entries < 8 || entries > tiff.Length - 2)
        {
            return 1;
        }

        for (int left = Short(tiff[entries..], little), at = entries + 2; left > 0 && at + 12 <= tiff.Length; left--, at += 12)
        {
            if (Short(tiff[at..], little) == Tag)
            {
                return Short(tiff[(at + 8)..], little) is >= 1 and <= 8 and var up ? up : 1;
            }
        }

        return 1;
    }

    /// <summary>A whole EXIF segment that says nothing else.</summary>
    public static byte[] Segment(int up) =>
    [
        0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)up, 0, 0, 0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
