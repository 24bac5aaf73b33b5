using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Coaching.Content.Tests.Media;

/// <summary>Small files of each kind, honest and hostile.</summary>
internal static class Samples
{
    /// <summary>16 by 8 pixels.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAIABABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ABsbduAM45ApMZOxwd3XJHfNf//Z");

    /// <summary>16 by 8 pixels, in several scans.</summary>
    public static byte[] ProgressiveJpeg => Convert.FromBase64String(
        "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wgALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/2gAIAQEAAAABT//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAQUCP//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABgQAAMBAQAAAAAAAAAAAAAAAAABMRFh/9oACAEBAAE/IXMOOn//2gAIAQEAAAAQf//EABkQAQEAAwEAAAAAAAAAAAAAAAERACFBMf/aAAgBAQABPxCPALNhkrN6qduf/9k=");

    /// <summary>16 by 8 pixels, with EXIF.</summary>
    public static byte[] Webp => Convert.FromBase64String(
        "UklGRhgBAABXRUJQVlA4WAoAAAAIAAAADwAABwAAVlA4IDgAAACQAQCdASoQAAgAB0CWJaQAAUGbR4AAyW0zycHCECphfYaWARJhunQCQu1RwMW/+k7hAvSSbHoAAEVYSUa6AAAARXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAAABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAABAAAAADoAQAAQAAAAgAAAAAAAAA");

    /// <summary>An EXIF segment that says which side is up and where the photo was taken.</summary>
    public static byte[] Exif(byte orientation)
    {
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
            0x25, 0x88, 2, 0, 13, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. "14.15N,16.07W"u8,
        ];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> data)
    {
        var segment = new byte[data.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        data.CopyTo(segment.AsSpan(4));
        return segment;
    }

    /// <summary>The JPEG with segments put in after its first two bytes.</summary>
    public static byte[] JpegWith(params byte[][] segments) => [.. Jpeg[..2], .. segments.SelectMany(s => s), .. Jpeg[2..]];

    /// <summary>The JPEG that claims another size.</summary>
    public static byte[] JpegClaiming(ushort width, ushort height)
    {
        var bytes = Jpeg;
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), width);
        return bytes;
    }

    /// <summary>A grey picture that gets lighter.</summary>
    public static byte[] Png(int width, int height, params (string Type, string Text)[] chunks)
    {
        var rows = new byte[height * (width + 1)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i % (width + 1) == 0 ? (byte)0 : (byte)(i % (width + 1) * 255 / width);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. chunks.SelectMany(c => Chunk(c.Type, Encoding.UTF8.GetBytes(c.Text))),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Docx(params (string Name, string Text)[] more) => Zip(
        [("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"), ("word/document.xml", "<document/>"), .. more]);

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc(named));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
