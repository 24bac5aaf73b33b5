using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Taxonomies;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Coaching.Content.Display;

/// <summary>The fields of an item that its module does not bring itself: what the centre added. Shown without a developer.</summary>
public sealed class ExtraFields(ContentDefinitions definitions, Taxonomy taxonomy)
{
    /// <summary>Labels and values, in the fields' order; empty fields are left out.</summary>
    public IReadOnlyList<(string Label, IHtmlContent Value)> Of(ContentItem item) =>
        [.. definitions.Fields(item.ContentType)
            .Where(f => !definitions.IsBrought(item.ContentType, f.Name))
            .Select(f => (f.Label, Value: Value(item.Parts[item.ContentType]?[f.Name] as JsonObject)))
            .Where(f => f.Value is not null)
            .Select(f => (f.Label, f.Value!))];

    private IHtmlContent? Value(JsonObject? field)
    {
        if (field is null)
        {
            return null;
        }

        if ((string?)field["Html"] is { Length: > 0 } html)
        {
            return new HtmlString(html);
        }

        var text = field["Text"] is JsonValue words ? (string?)words
            : field["Values"] is JsonArray several ? string.Join(", ", several.Select(v => (string?)v))
            : field["TermContentItemIds"] is JsonArray terms ? string.Join(", ", terms.Select(t => taxonomy.Name((string)t!)))
            : field["Value"] is JsonValue value ? Convert.ToString(value.GetValue<object>(), CultureInfo.CurrentCulture)
            : null;
        return string.IsNullOrWhiteSpace(text) ? null : new StringHtmlContent(text);
    }
}
