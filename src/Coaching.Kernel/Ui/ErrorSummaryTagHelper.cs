using System.Globalization;
using Coaching.Kernel.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coaching.Kernel.Ui;

/// <summary>
/// <c>&lt;error-summary/&gt;</c>: first thing in main when a form came back with errors. Takes the focus, says each error in the
/// same words as beside its field, and links to it (GOV.UK pattern).
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<ErrorSummaryTagHelper> localizer) : TagHelper
{
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(e => e.Value!.Errors.Take(1), (e, error) => (e.Key, error.ErrorMessage))
            .OrderBy(e => Place(e.Key), StringComparer.Ordinal)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        ViewContext.ViewData["Errors"] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", string.Empty);
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(localizer.Plural(errors.Count, "One answer needs another look", "{0} answers need another look"));
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            list.InnerHtml.AppendHtml(Line(key, message));
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }

    /// <summary>Where the model declares a field, which is where the form asks for it; model state itself is in order of the alphabet.</summary>
    private string Place(string key)
    {
        var model = ViewContext.ViewData.ModelMetadata;
        return string.Concat(key.Split('.').Select(name =>
        {
            var place = model.Properties.Select(p => p.PropertyName).ToList().IndexOf(name);
            model = place < 0 ? model : model.Properties[place];
            return place < 0 ? "9999" : place.ToString("D4", CultureInfo.InvariantCulture);
        }));
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
