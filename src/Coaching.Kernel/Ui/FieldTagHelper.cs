using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Coaching.Kernel.Ui;

/// <summary>
/// A question of a form: label, hint, error and input, tied together for those who hear the page. One of
/// <c>&lt;field for="Input.Name" label="…"/&gt;</c>, with <c>rows</c> a text area, with <c>options</c> a list, with
/// <c>choices</c> radio buttons or (for a collection) check boxes, with a Boolean a single check box.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<FieldTagHelper> localizer) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    /// <summary>Input type; taken from the model's type when left out.</summary>
    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Width in words: <c>short</c>, <c>mid</c>, or full width when left out.</summary>
    public string? Width { get; set; }

    /// <summary>Makes a text area of so many lines.</summary>
    public int? Rows { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public IEnumerable<SelectListItem>? Choices { get; set; }

    /// <summary>Words beside the label of a question that may stay empty, for example «(optional)».</summary>
    public string? Optional { get; set; }

    /// <summary>The label is the page's title (one question a page).</summary>
    public bool Title { get; set; }

    /// <summary>Language of what is typed, when it is not the page's.</summary>
    public string? InputLang { get; set; }

    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A view that passes null for a text gets an empty text here.
        (Hint, Optional, Type) = (NullIfEmpty(Hint), NullIfEmpty(Optional), NullIfEmpty(Type));
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ErrorOf(name);
        var question = new FieldParts(this, name, id, error);
        var grouped = Choices is not null;
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        if (For.Model is bool || For.ModelExplorer.ModelType == typeof(bool))
        {
            output.Content.AppendHtml(question.Error()).AppendHtml(question.SingleChoice(For.Model is true));
            return;
        }

        output.Content.AppendHtml(grouped ? question.Legend() : question.LabelTag()).AppendHtml(question.HintTag()).AppendHtml(question.Error());
        output.Content.AppendHtml(grouped ? question.ChoiceList(Choices!, Values(name)) : Control(question));
        if (Type == "password")
        {
            output.Content.AppendHtml(question.ShowButton(localizer["Show the password"]));
        }
    }

    private TagBuilder Control(FieldParts question)
    {
        if (Options is not null)
        {
            var select = generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Options, Values(question.Name), false, null);
            return question.Describe(select);
        }

        if (Rows is { } rows)
        {
            return question.Describe(generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows, 40, null));
        }

        var input = Type == "password"
            ? generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, null)
            : Type == "file"
                ? question.FileInput()
                : generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, null);
        if (Type is not null)
        {
            input.MergeAttribute("type", Type, replaceExisting: true);
        }

        return question.Describe(input);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private string? ErrorOf(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry is { ValidationState: ModelValidationState.Invalid, Errors.Count: > 0 }
            ? entry.Errors[0].ErrorMessage
            : null;

    /// <summary>What was typed wins over what is stored, so that nothing is lost on an error.</summary>
    private List<string> Values(string name)
    {
        if (ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] several ? [.. several] : [entry.RawValue.ToString()!];
        }

        return For.Model switch
        {
            null => [],
            string one => [one],
            IEnumerable<string> several => [.. several],
            Enum value => [value.ToString()],
            var other => [Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture)!],
        };
    }
}
