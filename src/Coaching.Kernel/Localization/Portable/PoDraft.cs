using System.Text;

namespace Coaching.Kernel.Localization.Portable;

/// <summary>The entry being read: takes lines until the next entry begins.</summary>
internal sealed class PoDraft
{
    private readonly List<StringBuilder> forms = [];
    private StringBuilder? context;
    private StringBuilder? id;
    private StringBuilder? pluralId;
    private StringBuilder? current;
    private bool fuzzy;

    /// <summary>Takes one trimmed line; returns the draft that the next line belongs to.</summary>
    public PoDraft Read(string line, List<PoEntry> entries)
    {
        if (line.StartsWith('#'))
        {
            return ReadComment(line, entries);
        }

        if (line.StartsWith('"'))
        {
            current?.Append(PoText.Unquote(line));
            return this;
        }

        return ReadKeyword(line, entries);
    }

    /// <summary>Adds what was read, unless it is the header or has no translation.</summary>
    public void AddTo(List<PoEntry> entries)
    {
        string[] translated = [.. forms.Select(form => form.ToString()).Where(form => form.Length > 0)];
        if (id is { Length: > 0 } && translated.Length > 0)
        {
            entries.Add(new PoEntry(context?.ToString(), id.ToString(), pluralId?.ToString(), translated, fuzzy));
        }
    }

    private PoDraft ReadComment(string line, List<PoEntry> entries)
    {
        if (!line.StartsWith("#,", StringComparison.Ordinal) || !line.Contains("fuzzy", StringComparison.Ordinal))
        {
            return this;
        }

        var owner = id is null ? this : Next(entries);
        owner.fuzzy = true;
        return owner;
    }

    private PoDraft ReadKeyword(string line, List<PoEntry> entries)
    {
        var owner = this;
        if (StartsWith(line, "msgctxt"))
        {
            owner = context is null && id is null ? this : Next(entries);
            owner.current = owner.context = new StringBuilder();
        }
        else if (StartsWith(line, "msgid_plural"))
        {
            current = pluralId = new StringBuilder();
        }
        else if (StartsWith(line, "msgid"))
        {
            owner = id is null ? this : Next(entries);
            owner.current = owner.id = new StringBuilder();
        }
        else if (StartsWith(line, "msgstr"))
        {
            forms.Add(current = new StringBuilder());
        }
        else
        {
            return this;
        }

        owner.current!.Append(PoText.Unquote(line));
        return owner;
    }

    private PoDraft Next(List<PoEntry> entries)
    {
        AddTo(entries);
        return new PoDraft();
    }

    private static bool StartsWith(string line, string keyword) => line.StartsWith(keyword, StringComparison.Ordinal);
}
