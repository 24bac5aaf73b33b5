using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Markup;
using Coaching.Content.Taxonomies;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Coaching.Content.Display;

/// <summary>The fields of an item that its module does not bring itself: what the centre added. Shown without a developer.</summary>
public sealed class ExtraFields(ContentDefinitions definitions, Taxonomy taxonomy, IStringLocalizer<ExtraFields> localizer)
{
    /// <summary>Labels and values, in the fields' order; empty fields are left out.</summary>
    public IReadOnlyList<(string Label, IHtmlContent Value)> Of(ContentItem item) =>
        [.. definitions.Fields(item.ContentType)
            .Where(f => !definitions.IsBrought(item.ContentType, f.Name))
            .Select(f => (f.Label, Value: Value(f, item.Parts[item.ContentType]?[f.Name] as JsonObject)))
            .Where(f => f.Value is not null)
            .Select(f => (f.Label, f.Value!))];

    private IHtmlContent? Value(FieldDefinition definition, JsonObject? field)
    {
        if (field is null)
        {
            return null;
        }

        if ((string?)field["Html"] is { Length: > 0 } html)
        {
            return new HtmlString(html);
        }

        var text = Text(definition, field);
        if (definition.FieldName == "LinkField")
        {
            return Link((string?)field["Url"], text);
        }

        return string.IsNullOrWhiteSpace(text) ? null : new StringHtmlContent(text);
    }

    private string? Text(FieldDefinition definition, JsonObject field) =>
        field["Text"] is JsonValue words ? Chosen(definition, (string?)words)
        : field["Values"] is JsonArray several ? string.Join(", ", several.Select(v => Chosen(definition, (string?)v)))
        : field["TermContentItemIds"] is JsonArray terms ? string.Join(", ", terms.Select(t => taxonomy.Name((string)t!)))
        : field["Value"] is JsonValue value ? Plain(definition.FieldName, value)
        : null;

    /// <summary>A value as people read it.</summary>
    private string? Plain(string kind, JsonValue value) => kind switch
    {
        "BooleanField" => value.TryGetValue<bool>(out var yes) ? (yes ? localizer["Yes"].Value : localizer["No"].Value) : null,
        "DateField" => value.TryGetValue<DateTime>(out var day) ? day.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.CurrentCulture) : null,
        "NumericField" => value.TryGetValue<decimal>(out var number) ? number.ToString("#,0.##", CultureInfo.CurrentCulture) : null,
        _ => value.ToString(),
    };

    /// <summary>The words of an option where only its value is stored.</summary>
    private string? Chosen(FieldDefinition definition, string? value)
    {
        var (group, name, stored) = definition.FieldName == "TextField" ? ("TextFieldPredefinedListEditorSettings", "name", "value") : ("MultiTextFieldSettings", "Name", "Value");
        var options = definition.Settings[group]?["Options"] as JsonArray;
        return options?.FirstOrDefault(o => (string?)o?[stored] == value)?[name] is JsonValue words ? localizer[words.ToString()] : value;
    }

    private static TagBuilder? Link(string? url, string? text)
    {
        if (SafeAddress.Link(url ?? string.Empty) is not { } address)
        {
            return null;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(string.IsNullOrWhiteSpace(text) ? address : text);
        return link;
    }
}
