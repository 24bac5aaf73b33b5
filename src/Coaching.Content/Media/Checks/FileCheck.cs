namespace Coaching.Content.Media.Checks;

/// <summary>Looks into a file before it is stored: its content must be what its name says, and nothing in it may run.</summary>
public static class FileCheck
{
    /// <summary>25 MB.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>Extensions that people may send, for file dialogues.</summary>
    public const string Accept = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx,.odt,.mp3,.mp4,.vtt";

    /// <summary>Checks and cleans.</summary>
    /// <param name="path">The name the file came with; its extension says what it is meant to be.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="origin">Drawings come in by recipe alone.</param>
    /// <exception cref="MediaRefusedException">The library does not take it.</exception>
    public static CheckedFile Of(string path, byte[] bytes, MediaOrigin origin) => MediaPath.Extension(path) switch
    {
        ".jpg" or ".jpeg" => JpegFile.Clean(bytes).WithinLimits(),
        ".png" => PngFile.Clean(bytes).WithinLimits(),
        ".webp" => WebpFile.Clean(bytes).WithinLimits(),
        ".svg" when origin == MediaOrigin.Recipe => SvgFile.Clean(bytes),
        ".pdf" => Begins(bytes, "application/pdf", "%PDF-"u8),
        ".docx" => OfficeFile.CheckOpenXml(bytes, "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ".xlsx" => OfficeFile.CheckOpenXml(bytes, "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ".pptx" => OfficeFile.CheckOpenXml(bytes, "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ".odt" => OfficeFile.CheckOpenDocument(bytes, "application/vnd.oasis.opendocument.text"),
        ".mp3" => Sound(bytes),
        ".mp4" => bytes.AsSpan(0, Math.Min(8, bytes.Length)).EndsWith("ftyp"u8) ? new(bytes, "video/mp4") : throw Wrong(),
        ".vtt" => Subtitles(bytes),
        var other => throw new MediaRefusedException(/*text*/ "Files of this kind are not taken: {0}. Send one of these: {1}", other, Accept.Replace(",", ", ", StringComparison.Ordinal)),
    };

    /// <summary>Reads a file to its end and checks it.</summary>
    /// <inheritdoc cref="Of(string, byte[], MediaOrigin)"/>
    public static async Task<CheckedFile> Of(string path, Stream stream, MediaOrigin origin, CancellationToken cancellationToken = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new MediaRefusedException(/*text*/ "A file may weigh 25 MB at most.");
            }
        }

        return Of(path, bytes.ToArray(), origin);
    }

    /// <summary>The content is not what the name says.</summary>
    internal static MediaRefusedException Wrong() => new(/*text*/ "The content of the file is not what its name says, or the file is damaged.");

    private static CheckedFile Begins(byte[] bytes, string type, ReadOnlySpan<byte> magic) =>
        bytes.AsSpan().StartsWith(magic) ? new(bytes, type) : throw Wrong();

    /// <summary>A tag, or a frame of MPEG layer III.</summary>
    private static CheckedFile Sound(byte[] bytes) =>
        bytes.AsSpan().StartsWith("ID3"u8) || bytes is [0xFF, var second, ..] && (second & 0xE6) == 0xE2
            ? new(bytes, "audio/mpeg")
            : throw Wrong();

    private static CheckedFile Subtitles(byte[] bytes)
    {
        var text = bytes.AsSpan();
        text = text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;
        return text.StartsWith("WEBVTT"u8) && !text.Contains((byte)0) ? new(bytes, "text/vtt; charset=utf-8") : throw Wrong();
    }
}
