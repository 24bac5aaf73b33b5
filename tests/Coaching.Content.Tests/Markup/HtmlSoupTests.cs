using Coaching.Content.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Markup;

/// <summary>Random tag soup: whatever comes in, only allowed names come out, and cleaning twice is cleaning once.</summary>
public sealed class HtmlSoupTests
{
    private static readonly string[] Names =
        [.. ("p h1 h2 ul li b i strong a table caption tr td th thead tbody blockquote pre code br img figure div span button form select option " +
             "svg math mtext mglyph style script noscript template textarea title xmp iframe foreignObject desc annotation-xml nobr font").Split(' ')];

    private static readonly Gen<string> Attribute = Gen.Elements(
        "", "", " href=/x", " href=javascript:x", " src=/media/x", " onerror=x", " title='</p><!--'", " id=x", " colspan=2", " href=\"https://a.sn\"", " encoding=text/html");

    private static readonly Gen<string> Piece = Gen.OneOf(
        from name in Gen.Elements(Names) from attribute in Attribute select $"<{name}{attribute}>",
        from name in Gen.Elements(Names) from attribute in Attribute select $"<{name}{attribute}>",
        from name in Gen.Elements(Names) select $"</{name}>",
        Gen.Elements("mot", " ", "\n", "<", ">", "&", "&lt;", "&#x3c;script>", "\"", "'", "<!--", "-->", "]]>", "<![CDATA[", "\0", "é"));

    private static readonly Arbitrary<string> Soup = Piece.ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Only_allowed_names_come_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60), Prop.ForAll(Soup, soup => { CleanHtml.Of(soup); }));

    [Fact]
    public void The_words_stay() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gen.Elements("<p>un</p>", "<div>deux</div>", "<b>trois", "<a href=javascript:x>quatre</a>", "<td>cinq", "<x>six</x>").ListOf().Select(string.Concat).ToArbitrary(),
        soup => Assert.Equal(Letters(PlainText.FromHtml(soup)), Letters(PlainText.FromHtml(HtmlCleaner.Clean(soup))))));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
