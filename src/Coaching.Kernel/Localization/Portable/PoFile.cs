namespace Coaching.Kernel.Localization.Portable;

/// <summary>
/// Reads and writes PO files the way Orchard Core's <c>PoParser</c> does: line by line, <c>msgstr[n]</c> in order of appearance,
/// the header and entries without a translation dropped. Two differences: <c>fuzzy</c> flags are kept, so that a test can refuse
/// them, and a context never leaks into the entry that follows.
/// </summary>
public static class PoFile
{
    /// <summary>The translated entries of a file, in file order. Fuzzy ones are included and say so.</summary>
    public static IReadOnlyList<PoEntry> Parse(TextReader reader)
    {
        var entries = new List<PoEntry>();
        var draft = new PoDraft();
        while (reader.ReadLine() is { } line)
        {
            draft = draft.Read(line.Trim().Trim('\uFEFF'), entries);
        }

        draft.AddTo(entries);
        return entries;
    }

    /// <summary>Writes entries so that <see cref="Parse"/>, Orchard Core and gettext read them back; <paramref name="culture"/> goes into the header.</summary>
    public static void Write(TextWriter writer, IEnumerable<PoEntry> entries, string culture)
    {
        writer.Write("msgid \"\"\nmsgstr \"\"\n");
        writer.Write("\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
        writer.Write($"\"Language: {culture}\\n\"\n");
        foreach (var entry in entries)
        {
            writer.Write('\n');
            Write(writer, entry);
        }
    }

    private static void Write(TextWriter writer, PoEntry entry)
    {
        if (entry.Fuzzy)
        {
            writer.Write("#, fuzzy\n");
        }

        if (entry.Context is not null)
        {
            WriteValue(writer, "msgctxt", entry.Context);
        }

        WriteValue(writer, "msgid", entry.Id);
        if (entry.PluralId is null && entry.Forms.Count == 1)
        {
            WriteValue(writer, "msgstr", entry.Forms[0]);
            return;
        }

        WriteValue(writer, "msgid_plural", entry.PluralId ?? entry.Id);
        for (var form = 0; form < entry.Forms.Count; form++)
        {
            WriteValue(writer, $"msgstr[{form}]", entry.Forms[form]);
        }
    }

    private static void WriteValue(TextWriter writer, string keyword, string value)
    {
        writer.Write(keyword);
        var lines = PoText.Lines(value);
        if (lines.Count > 1)
        {
            writer.Write(" \"\"\n");
        }

        foreach (var line in lines)
        {
            writer.Write($"{(lines.Count > 1 ? "" : " ")}\"{PoText.Escape(line)}\"\n");
        }
    }
}
