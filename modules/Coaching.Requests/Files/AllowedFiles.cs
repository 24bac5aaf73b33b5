using System.IO.Compression;
using System.Text;

namespace Coaching.Requests.Files;

/// <summary>Which files may be attached: the name's extension and the file's own first bytes must agree.</summary>
internal static class AllowedFiles
{
    /// <summary>25 MB.</summary>
    public const long MaxSize = 25 * 1024 * 1024;

    private const int MostEntries = 2000;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly AllowedFile[] All =
    [
        new(".pdf", "application/pdf", [Begins("%PDF-")]),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [(0, Zip)], "word/document.xml"),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [(0, Zip)], "xl/workbook.xml"),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", [(0, Zip)], "ppt/presentation.xml"),
        new(".odt", "application/vnd.oasis.opendocument.text", [(0, Zip)], "content.xml"),
        new(".jpg", "image/jpeg", [(0, [0xFF, 0xD8, 0xFF])]),
        new(".jpeg", "image/jpeg", [(0, [0xFF, 0xD8, 0xFF])]),
        new(".png", "image/png", [(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])]),
        new(".webp", "image/webp", [(8, Encoding.ASCII.GetBytes("WEBPVP8"))]),
        new(".mp3", "audio/mpeg", [Begins("ID3"), (0, [0xFF, 0xFB]), (0, [0xFF, 0xF3]), (0, [0xFF, 0xF2])]),
        new(".mp4", "video/mp4", [(4, Encoding.ASCII.GetBytes("ftyp"))]),
    ];

    /// <summary>The extensions, for the file dialogue.</summary>
    public static string Accept { get; } = string.Join(',', All.Select(f => f.Extension));

    /// <summary>The kind of an uploaded file, or null when it may not be attached. The stream must be seekable and is rewound.</summary>
    public static AllowedFile? Recognise(string name, Stream file)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var allowed = All.FirstOrDefault(f => f.Extension == extension);
        var head = new byte[16];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var fits = allowed is not null
            && allowed.Starts.Any(s => read >= s.Offset + s.Bytes.Length && head.AsSpan(s.Offset, s.Bytes.Length).SequenceEqual(s.Bytes))
            && (allowed.Inside is null || Holds(file, allowed.Inside));
        file.Position = 0;
        return fits ? allowed : null;
    }

    /// <summary>Whether a package holds what its kind must, and no macros.</summary>
    private static bool Holds(Stream file, string inside)
    {
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return package.Entries.Count <= MostEntries
                && package.Entries.Any(e => e.FullName == inside)
                && !package.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("Basic/", StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static (int Offset, byte[] Bytes) Begins(string text) => (0, Encoding.ASCII.GetBytes(text));
}
