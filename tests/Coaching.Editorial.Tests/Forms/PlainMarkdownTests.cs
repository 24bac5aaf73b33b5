using Coaching.Content.Markup;
using Coaching.Editorial.Forms;

namespace Coaching.Editorial.Tests.Forms;

public sealed class PlainMarkdownTests
{
    [Theory]
    [InlineData("<p>Un mot <strong>fort</strong> et <em>doux</em>.</p>", "Un mot **fort** et *doux*.")]
    [InlineData("<h2>Titre</h2><p>Texte</p>", "## Titre\n\nTexte")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>", "- un\n- deux")]
    [InlineData("<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux")]
    [InlineData("<p>Voir <a href=\"/fr/contact\">ici</a>.</p>", "Voir [ici](/fr/contact).")]
    [InlineData("<blockquote><p>Dit-elle</p></blockquote>", "> Dit-elle")]
    [InlineData("<p>2 * 3 [4]</p>", "2 \\* 3 \\[4\\]")]
    public void Rich_text_reads_as_Markdown(string html, string markdown) => Assert.Equal(markdown, PlainMarkdown.From(html));

    [Theory]
    [InlineData("<table><tbody><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<p>H<sub>2</sub>O</p>")]
    public void What_Markdown_cannot_say_stays_HTML(string html) => Assert.Null(PlainMarkdown.From(html));

    [Theory]
    [InlineData("<p>Un mot <strong>fort</strong> et <em>doux</em>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>")]
    [InlineData("<h3>Titre</h3>\n<p>2 * 3 [4] _x_ `y`</p>")]
    public void Text_edited_without_script_and_unchanged_stays_the_same(string html) =>
        Assert.Equal(Plain(html), Plain(MarkdownText.ToHtml(PlainMarkdown.From(html)!)));

    private static string Plain(string html) => html.Replace("\n", null, StringComparison.Ordinal).Trim();
}
