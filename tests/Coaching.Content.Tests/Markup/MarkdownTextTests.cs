using Coaching.Content.Markup;

namespace Coaching.Content.Tests.Markup;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Un *mot* et **deux**", "<p>Un <em>mot</em> et <strong>deux</strong></p>\n")]
    [InlineData("# Titre\n\n- a\n- b", "<h2>Titre</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("[ici](/fr/a) <https://a.sn>", "<p><a href=\"/fr/a\">ici</a> <a href=\"https://a.sn\" rel=\"noopener\">https://a.sn</a></p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("<script>x</script> <b>y</b>", "<p>&lt;script&gt;x&lt;/script&gt; &lt;b&gt;y&lt;/b&gt;</p>\n")]
    public void Markdown_becomes_clean_html(string markdown, string expected) => Assert.Equal(expected, MarkdownText.ToHtml(markdown));

    [Fact]
    public void A_table_is_a_table() => Assert.Contains("<td>2</td>", MarkdownText.ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |"), StringComparison.Ordinal);
}
