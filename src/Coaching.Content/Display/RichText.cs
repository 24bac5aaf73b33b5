using Coaching.Content.Items.Fields;
using Coaching.Content.Search.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coaching.Content.Display;

/// <summary>The one place where stored HTML reaches a page. It was cleaned when it was stored, on every way in.</summary>
public static class RichText
{
    /// <summary>
    /// The field's HTML as it is; a table that is wider than the column scrolls by itself, also by keyboard, and its empty corner is
    /// no heading.
    /// </summary>
    public static IHtmlContent Rich(this IHtmlHelper html, HtmlField field)
    {
        if (field.Html?.Contains("<table>", StringComparison.Ordinal) != true)
        {
            return new HtmlString(field.Html);
        }

        var localizer = html.ViewContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<HtmlField>>();
        var opening = $"<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{localizer["Table"]}\"><table>";
        return new HtmlString(field.Html
            .Replace("<table>", opening, StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal)
            .Replace("<th></th>", "<td></td>", StringComparison.Ordinal));
    }

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
