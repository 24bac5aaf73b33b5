using System.Diagnostics;
using Coaching.Content.Markup;

namespace Coaching.Content.Tests.Markup;

public sealed class SvgCleanerTests
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">";

    [Theory]
    [InlineData("<title>Le marché</title><path d=\"M0 0L1 1z\" fill=\"#c05621\" transform=\"translate(1 2) rotate(45)\" />")]
    [InlineData("<defs><linearGradient id=\"ciel\"><stop offset=\"0\" stop-color=\"rgb(1, 2, 3)\" /></linearGradient></defs><rect fill=\"url(#ciel) none\" />")]
    [InlineData("<g id=\"case\"><circle r=\"1\" /></g><use href=\"#case\" x=\"2\" />")]
    [InlineData("<marker id=\"fin\" refX=\"1\" orient=\"auto\"><path d=\"M0 0\" /></marker><line x2=\"9\" marker-end=\"url(#fin)\" />")]
    [InlineData("<text font-family=\"serif\" role=\"img\" aria-label=\"f(x) @ 2\">Gëstu &amp; &lt;savoir&gt;</text>")]
    public void A_drawing_is_unchanged(string drawing) => Assert.Equal($"{Start}{drawing}</svg>", SvgCleaner.Clean($"{Start}{drawing}</svg>"));

    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>", "")]
    [InlineData("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"x\"/></foreignObject>", "")]
    [InlineData("<g onload=\"x\" onclick=\"y\" style=\"fill:url(https://evil.sn)\" class=\"a\"/>", "<g />")]
    [InlineData("<a href=\"javascript:x\"><path d=\"M0 0\"/></a>", "")]
    [InlineData("<animate attributeName=\"href\" to=\"javascript:x\"/><set attributeName=\"onclick\"/><animateTransform/>", "")]
    [InlineData("<image href=\"https://evil.sn/x.png\"/><feImage href=\"x\"/><style>@import 'x'</style>", "")]
    [InlineData("<use href=\"https://evil.sn/x.svg#a\"/><use href=\"data:image/svg+xml,x\"/>", "<use /><use />")]
    [InlineData("<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#a\" href=\"#b\"/>", "<use href=\"#a\" />")]
    [InlineData("<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"javascript:x\"/>", "<use />")]
    [InlineData("<rect fill=\"url(https://evil.sn/x#a)\" stroke=\"URL('//evil.sn')\"/>", "<rect />")]
    [InlineData("<rect fill=\"u\\72l(//evil.sn)\" stroke=\"url/**/(//evil.sn)\" mask=\"src(x)\"/>", "<rect />")]
    [InlineData("<rect fill=\"url(#a) url(//evil.sn)\" x=\"1\"/>", "<rect x=\"1\" />")]
    [InlineData("<!-- x --><?xml-stylesheet href=\"x\"?><metadata>y</metadata><unknown>z</unknown>", "")]
    [InlineData("<g id=\"a\"><use href=\"#b\"/></g><g><use href=\"#a\"/></g>", "<g id=\"a\" /><g><use href=\"#a\" /></g>")]
    [InlineData("<path xmlns:x=\"urn:x\" x:d=\"y\" d=\"M0 0\" xml:base=\"https://evil.sn\"/>", "<path d=\"M0 0\" />")]
    [InlineData("<text xmlns=\"urn:x\">y</text>", "")]
    [InlineData("<text><![CDATA[<script>]]></text>", "<text>&lt;script&gt;</text>")]
    public void Anything_else_is_dropped(string drawing, string expected) =>
        Assert.Equal($"{Start}{expected}<g /></svg>", SvgCleaner.Clean($"{Start}{drawing}<g /></svg>"));

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"/>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"https://evil.sn/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    public void What_is_not_a_drawing_is_refused(string text) => Assert.Throws<FormatException>(() => SvgCleaner.Clean(text));

    [Fact]
    public void The_declaration_and_the_name_of_the_root_go() =>
        Assert.Equal(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" />",
            SvgCleaner.Clean("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg id=\"r\" version=\"1.1\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" />\n"));

    [Fact]
    public void Deep_nesting_is_cut()
    {
        var clock = Stopwatch.StartNew();
        var cleaned = SvgCleaner.Clean(Start + string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000)) + "</svg>");

        Assert.InRange(cleaned.Split("<g").Length, 2, 65);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }
}
