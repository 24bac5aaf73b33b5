using Coaching.Content.Items.Fields;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Content.Display;

/// <summary>The one place where stored HTML reaches a page. It was cleaned when it was stored, on every way in.</summary>
public static class RichText
{
    /// <summary>The field's HTML as it is.</summary>
    public static IHtmlContent Rich(this IHtmlHelper html, HtmlField field) => new HtmlString(field.Html);
}
