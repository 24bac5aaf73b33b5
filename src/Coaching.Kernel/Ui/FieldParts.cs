using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Coaching.Kernel.Ui;

/// <summary>The pieces of one question, named after the theme's catalogue.</summary>
internal sealed class FieldParts(FieldTagHelper field, string name, string id, string? error)
{
    public string Name => name;

    public IHtmlContent LabelTag()
    {
        var label = Words(new TagBuilder("label"));
        label.Attributes["for"] = id;
        return field.Title ? Tag("h1", null, label) : label;
    }

    public TagBuilder Legend()
    {
        var legend = new TagBuilder("legend");
        return field.Title ? Fill(legend, Words(new TagBuilder("h1"))) : Words(legend);
    }

    public IHtmlContent HintTag()
    {
        if (field.Hint is null)
        {
            return HtmlString.Empty;
        }

        var hint = Tag("p", "hint", new StringHtmlContent(field.Hint));
        hint.Attributes["id"] = id + "-hint";
        return hint;
    }

    public IHtmlContent Error()
    {
        if (error is null)
        {
            return HtmlString.Empty;
        }

        var line = Tag("p", "error", new HtmlContentBuilder().AppendHtml(Icon.Of("alert")).Append(" ").Append(error));
        line.Attributes["id"] = id + "-error";
        return line;
    }

    public TagBuilder SingleChoice(bool isOn)
    {
        var box = Input("checkbox", "true", isOn, id);
        // Like the framework's own check box: a cleared one still says «false».
        var off = Input("hidden", "false", false, null);
        return Tag("ul", "choices", Tag("li", null, new HtmlContentBuilder().AppendHtml(Choice(box, field.Label, field.Hint)).AppendHtml(off)));
    }

    public TagBuilder ChoiceList(IEnumerable<SelectListItem> choices, List<string> chosen)
    {
        var several = field.For.ModelExplorer.ModelType != typeof(string) && field.For.Metadata.IsEnumerableType;
        var list = new TagBuilder("ul");
        list.AddCssClass("choices");
        var first = true;
        foreach (var choice in choices)
        {
            var value = choice.Value ?? choice.Text;
            var input = Input(several ? "checkbox" : "radio", value, chosen.Contains(value), first ? id : $"{id}_{value}");
            first = false;
            list.InnerHtml.AppendHtml(Tag("li", null, Choice(input, choice.Text, choice.Group?.Name)));
        }

        return list;
    }

    /// <summary>Shows what is typed as a password; hidden where there is no script to do it.</summary>
    public IHtmlContent ShowButton(string text)
    {
        var button = Tag("button", "button quiet", new StringHtmlContent(text));
        button.Attributes["type"] = "button";
        button.Attributes["data-show"] = id;
        button.Attributes["aria-pressed"] = "false";
        button.Attributes["hidden"] = "hidden";
        return button;
    }

    public TagBuilder FileInput() => Input("file", string.Empty, false, id);

    public TagBuilder Describe(TagBuilder control)
    {
        control.Attributes["id"] = id;
        var describedBy = string.Join(' ', new[] { field.Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(d => d is not null));
        Set(control, "aria-describedby", describedBy.Length == 0 ? null : describedBy);
        Set(control, "aria-invalid", error is null ? null : "true");
        Set(control, "autocomplete", field.Autocomplete);
        Set(control, "lang", field.InputLang);
        // The server's messages are the portal's own; the browser's would come in the browser's language.
        foreach (var validation in control.Attributes.Keys.Where(k => k.StartsWith("data-val", StringComparison.Ordinal)).ToList())
        {
            control.Attributes.Remove(validation);
        }

        control.Attributes.Remove("class");
        if (field.Width is not null)
        {
            control.AddCssClass(field.Width);
        }

        return control;
    }

    private static TagBuilder Choice(TagBuilder input, string text, string? small)
    {
        var words = Tag("span", null, new HtmlContentBuilder().Append(text));
        if (small is not null)
        {
            words.InnerHtml.Append(" ").AppendHtml(Tag("small", null, new StringHtmlContent(small)));
        }

        return Tag("label", "choice", new HtmlContentBuilder().AppendHtml(input).Append(" ").AppendHtml(words));
    }

    private TagBuilder Input(string type, string value, bool isOn, string? inputId)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = name;
        Set(input, "value", type == "file" ? null : value);
        Set(input, "id", inputId is null ? null : TagBuilder.CreateSanitizedId(inputId, "_"));
        Set(input, "checked", isOn ? "checked" : null);
        return input;
    }

    private TagBuilder Words(TagBuilder tag)
    {
        tag.InnerHtml.Append(field.Label);
        if (field.Optional is not null)
        {
            tag.InnerHtml.Append(" ").AppendHtml(Tag("span", "optional", new StringHtmlContent(field.Optional)));
        }

        return tag;
    }

    private static void Set(TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }
    }

    private static TagBuilder Tag(string tag, string? cssClass, IHtmlContent inner)
    {
        var built = new TagBuilder(tag);
        if (cssClass is not null)
        {
            built.AddCssClass(cssClass);
        }

        return Fill(built, inner);
    }

    private static TagBuilder Fill(TagBuilder tag, IHtmlContent inner)
    {
        tag.InnerHtml.AppendHtml(inner);
        return tag;
    }
}
