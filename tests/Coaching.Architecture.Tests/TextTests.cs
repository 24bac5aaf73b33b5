using System.Text.RegularExpressions;
using Coaching.Kernel.Localization.Portable;

namespace Coaching.Architecture.Tests;

/// <summary>Every text that a person reads exists in French.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Rooms = ["src", "modules", "themes"];

    [Fact]
    public void Every_text_in_code_and_views_has_a_French_translation_that_is_not_fuzzy()
    {
        var french = Entries().Where(e => !e.Fuzzy && e.Forms.Count > 0 && e.Forms.All(f => f.Length > 0)).Select(e => e.Id).ToHashSet();
        var missing = Used().Where(u => !french.Contains(u.Text)).Select(u => $"{Repository.Short(u.File)}: {u.Text}").Distinct().ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void A_plural_text_has_both_French_forms() =>
        Assert.Empty(Entries().Where(e => e.PluralId is not null && e.Forms.Count != 2).Select(e => e.Id));

    [Fact]
    public void No_translation_is_left_over()
    {
        var used = Used().Select(u => u.Text).ToHashSet();
        var leftOver = Entries().Select(e => e.Id).Except(used);
        Assert.Empty(leftOver);
    }

    [Fact]
    public void A_view_never_reads_the_value_of_a_text_with_arguments_which_is_not_filled_in() =>
        Assert.Empty(Repository.Files("*.cshtml", Rooms).SelectMany(f => Unfilled().Matches(File.ReadAllText(f)).Select(m => $"{Repository.Short(f)}: {m.Value}")));

    private static IEnumerable<PoEntry> Entries() => Repository.Files("fr.po", Rooms).SelectMany(f =>
    {
        using var reader = new StreamReader(f);
        return PoFile.Parse(reader);
    });

    private static IEnumerable<(string File, string Text)> Used() =>
        Repository.Files("*.cs", Rooms).Concat(Repository.Files("*.cshtml", Rooms)).SelectMany(f =>
            Texts().Matches(Code(f)).Select(m => (f, Unescape(m.Groups["text"].Value))))
        .Concat(Repository.Files("ContentTypes.json", Rooms).SelectMany(f =>
            Labels().Matches(File.ReadAllText(f)).Select(m => (f, Unescape(m.Groups["text"].Value)))));

    /// <summary>The file without its comments.</summary>
    private static string Code(string file) => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static string Unescape(string text) => Regex.Unescape(text);

    /// <summary>Indexers of localisers, plurals, menu entries, validation messages, problems of content, titles of slots.</summary>
    [GeneratedRegex("""(?:\b(?:T|localizer)(?:\.Plural\([^"]*|\.GetString\(|\[)|new MenuEntry\(|ErrorMessage = |new(?: ContentProblem)?\((?:"[A-Z]\w+\.\w+"|\$"[^"]+"), |new(?: PersonalRecord)\(|/\*text\*/ ?|string Title => )"(?<text>(?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Texts();

    /// <summary>A view's localiser fills arguments in when it is written out; <c>GetString</c> does at once.</summary>
    [GeneratedRegex("""\bT\["(?:[^"\\]|\\.)*",[^\[\]]*\]\.Value""")]
    private static partial Regex Unfilled();

    [GeneratedRegex("""(?:"(?:DisplayName|Hint|Label)": |"name": (?="[^"]*",\s*"value"))"(?<text>(?:[^"\\]|\\.)+)["]""")]
    private static partial Regex Labels();
}
