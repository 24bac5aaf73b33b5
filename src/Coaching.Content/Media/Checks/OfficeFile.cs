using System.IO.Compression;
using System.Text;

namespace Coaching.Content.Media.Checks;

/// <summary>Documents that are ZIP archives: the right kind, no macros or programs inside, and no bomb.</summary>
internal static class OfficeFile
{
    private const int MaxEntries = 2000;

    private const long MaxUnpacked = 500_000_000;

    /// <summary>Archives of documents seldom reach a tenth of this.</summary>
    private const int MaxRatio = 100;

    /// <summary>What no document needs, and what runs when a careless hand opens it.</summary>
    private static readonly HashSet<string> Programs =
        [".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".jar", ".hta", ".lnk", ".msi", ".html", ".htm", ".swf"];

    /// <summary>Word, Excel, PowerPoint.</summary>
    public static CheckedFile CheckOpenXml(byte[] bytes, string mainPart, string type) => Open(bytes, archive =>
    {
        if (archive.GetEntry(mainPart) is null || archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            throw FileCheck.Wrong();
        }

        if (Text(types).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            throw Macros();
        }

        return new(bytes, type);
    });

    /// <summary>OpenDocument; the first entry says which kind.</summary>
    public static CheckedFile CheckOpenDocument(byte[] bytes, string type) => Open(bytes, archive =>
        archive.Entries is [{ FullName: "mimetype" } first, ..] && Text(first) == type && archive.GetEntry("content.xml") is not null
            ? new(bytes, type)
            : throw FileCheck.Wrong());

    private static CheckedFile Open(byte[] bytes, Func<ZipArchive, CheckedFile> check)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            throw FileCheck.Wrong();
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            CheckEntries(archive, Math.Min(MaxUnpacked, Math.Max(10_000_000, bytes.Length * (long)MaxRatio)));
            return check(archive);
        }
        catch (InvalidDataException)
        {
            throw FileCheck.Wrong();
        }
    }

    private static void CheckEntries(ZipArchive archive, long most)
    {
        if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(e => e.Length) > most)
        {
            throw Bomb();
        }

        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Contains("..") || Programs.Contains(Path.GetExtension(name).ToLowerInvariant()))
            {
                throw new MediaRefusedException(/*text*/ "The document holds a file that does not belong into one: {0}", name);
            }

            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase))
            {
                throw Macros();
            }

            most -= Unpacked(entry, most);
        }
    }

    /// <summary>The size that an archive declares may be a lie, so every entry is unpacked, into nothing.</summary>
    private static long Unpacked(ZipArchiveEntry entry, long most)
    {
        using var content = entry.Open();
        var buffer = new byte[81920];
        var total = 0L;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            total += read;
            if (total > most)
            {
                throw Bomb();
            }
        }

        return total;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var text = new char[1_000_000];
        return new string(text, 0, reader.ReadBlock(text));
    }

    private static MediaRefusedException Macros() => new(/*text*/ "The document holds macros. Save it without them and send it again.");

    private static MediaRefusedException Bomb() => new(/*text*/ "The document unpacks to far more than it weighs.");
}
