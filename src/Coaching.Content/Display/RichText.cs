using Coaching.Content.Items.Fields;
using Coaching.Content.Search.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Content.Display;

/// <summary>The one place where stored HTML reaches a page. It was cleaned when it was stored, on every way in.</summary>
public static class RichText
{
    /// <summary>The field's HTML as it is.</summary>
    public static IHtmlContent Rich(this IHtmlHelper html, HtmlField field) => new HtmlString(field.Html);

    /// <summary>An extract with the words that were looked for marked.</summary>
    public static IHtmlContent Marked(this IHtmlHelper html, IEnumerable<Segment> extract)
    {
        var content = new HtmlContentBuilder();
        foreach (var segment in extract)
        {
            content = segment.Hit
                ? (HtmlContentBuilder)content.AppendHtml("<mark>").Append(segment.Text).AppendHtml("</mark>")
                : (HtmlContentBuilder)content.Append(segment.Text);
        }

        return content;
    }
}
