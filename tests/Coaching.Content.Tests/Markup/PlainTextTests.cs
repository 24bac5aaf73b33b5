using Coaching.Content.Markup;

namespace Coaching.Content.Tests.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<p>Un <b>mot</b>.</p><p>Deux</p>", "Un mot.\nDeux")]
    [InlineData("<h2>Titre</h2>\n  <ul>\n <li>a</li>\n <li>b</li></ul>", "Titre\na\nb")]
    [InlineData("un<br>deux", "un\ndeux")]
    [InlineData("<p>un\nseul\r\n<b>alinéa</b></p>", "un seul alinéa")]
    [InlineData("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("a<script>x</script><style>y</style><!-- z -->", "a")]
    [InlineData("R&amp;D &lt;3 &eacute;", "R&D <3 é")]
    [InlineData("  plusieurs \n  espaces\t ", "plusieurs espaces")]
    [InlineData("12\u202F500\u00A0%", "12\u202F500\u00A0%")]
    [InlineData("", "")]
    public void Words_come_line_by_line(string html, string expected) => Assert.Equal(expected, PlainText.FromHtml(html));
}
