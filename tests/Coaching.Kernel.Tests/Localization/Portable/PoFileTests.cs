using Coaching.Kernel.Localization.Portable;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Kernel.Tests.Localization.Portable;

public sealed class PoFileTests
{
    [Fact]
    public void An_entry_has_context_id_and_translation()
    {
        var entry = Assert.Single(Parse("""
            msgctxt "Coaching.Kernel.Mail"
            msgid "Good morning"
            msgstr "Bonjour"
            """));

        Assert.Equal(("Coaching.Kernel.Mail", "Good morning", "Bonjour"), (entry.Context, entry.Id, Assert.Single(entry.Forms)));
        Assert.Null(entry.PluralId);
        Assert.False(entry.Fuzzy);
    }

    [Fact]
    public void Plural_forms_come_in_order_of_appearance()
    {
        var entry = Assert.Single(Parse("""
            msgid "{0} lesson"
            msgid_plural "{0} lessons"
            msgstr[0] "{0} leçon"
            msgstr[1] "{0} leçons"
            """));

        Assert.Equal("{0} lessons", entry.PluralId);
        Assert.Equal(["{0} leçon", "{0} leçons"], entry.Forms);
    }

    [Fact]
    public void Lines_in_quotes_continue_the_value_and_escapes_are_read()
    {
        var entry = Assert.Single(Parse("""
            msgid ""
            "one\n"
            "two \"quoted\""
            msgstr ""
            "un\n"
            "deux\tC:\\n \q"
            """));

        Assert.Equal("one\ntwo \"quoted\"", entry.Id);
        Assert.Equal("un\ndeux\tC:\\n q", entry.Forms[0]);
    }

    [Fact]
    public void Header_comments_and_untranslated_entries_are_dropped()
    {
        var entries = Parse("""
            # Translation of the portal
            msgid ""
            msgstr ""
            "Plural-Forms: nplurals=2; plural=n > 1;\n"

            #. note for the translator
            #: Pages/Index.cshtml:3
            msgid "Save"
            msgstr "Enregistrer"

            msgid "Cancel"
            msgstr ""

            #~ msgid "Old"
            #~ msgstr "Ancien"
            """);

        Assert.Equal("Save", Assert.Single(entries).Id);
    }

    [Fact]
    public void An_empty_form_is_removed_and_the_next_takes_its_place()
    {
        var entry = Assert.Single(Parse("""
            msgid "book"
            msgid_plural "books"
            msgstr[0] ""
            msgstr[1] "livres"
            """));

        Assert.Equal(["livres"], entry.Forms);
    }

    [Fact]
    public void The_context_of_a_dropped_entry_does_not_leak_into_the_next()
    {
        var entry = Assert.Single(Parse("""
            msgctxt "A"
            msgid "Untranslated"
            msgstr ""
            msgid "Translated"
            msgstr "Traduit"
            """));

        Assert.Null(entry.Context);
    }

    [Fact]
    public void Fuzzy_is_kept_for_its_own_entry_only()
    {
        var entries = Parse("""
            msgid "a"
            msgstr "un"
            #, fuzzy, csharp-format
            msgctxt "B"
            msgid "b"
            msgstr "deux"
            msgid "c"
            msgstr "trois"
            """);

        Assert.Equal([false, true, false], entries.Select(entry => entry.Fuzzy));
    }

    [Fact]
    public void A_byte_order_mark_is_ignored() =>
        Assert.Equal("a", Assert.Single(Parse("\uFEFFmsgid \"a\"\r\nmsgstr \"b\"\r\n")).Id);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var text = Gen.Elements("a", "é", "\n", "\t", "\r", "\\", "\"", "#", " ", "msgid ").NonEmptyListOf().Select(string.Concat);
        var entries = from context in Gen.OneOf(Gen.Constant((string?)null), text.Select(value => (string?)value))
                      from id in text
                      from forms in text.NonEmptyListOf()
                      from fuzzy in ArbMap.Default.GeneratorFor<bool>()
                      select new PoEntry(context, id, forms.Count > 1 ? id + "s" : null, [.. forms], fuzzy);
        Prop.ForAll(entries.ListOf().ToArbitrary(), expected =>
        {
            using var writer = new StringWriter();
            PoFile.Write(writer, expected, "fr");
            Assert.Equal(expected.Select(Print), Parse(writer.ToString()).Select(Print));
        }).QuickCheckThrowOnFailure();
    }

    private static string Print(PoEntry entry) =>
        string.Join('|', [entry.Context ?? "none", entry.Id, entry.PluralId ?? "none", $"{entry.Fuzzy}", .. entry.Forms]);

    private static IReadOnlyList<PoEntry> Parse(string text) => PoFile.Parse(new StringReader(text));
}
