using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Markup;

namespace Coaching.Editorial.Forms;

/// <summary>Turns what was posted for one field into the field's JSON, by the kind of field.</summary>
internal static class FieldValues
{
    /// <summary>The new value; a kind that the editor does not know keeps the value it had.</summary>
    /// <param name="field">The field's definition.</param>
    /// <param name="posted">What was posted below the field's path.</param>
    /// <param name="before">The value it had.</param>
    /// <param name="problems">Receives what cannot be read, as (path below the field, English text).</param>
    public static JsonObject Read(FieldDefinition field, JsonObject posted, JsonObject? before, ICollection<(string Path, string Text)> problems) =>
        field.FieldName switch
        {
            "TextField" => With("Text", posted.Text("Text")),
            "HtmlField" => With("Html", Html(posted, "Html")),
            "MarkdownField" => With("Markdown", posted.Text("Markdown")),
            "BooleanField" => new JsonObject { ["Value"] = posted.Text("Value") == "true" },
            "NumericField" => With("Value", Number(posted.Text("Value"), problems)),
            "DateField" or "DateTimeField" => With("Value", Date(posted.Text("Value"), problems)),
            "TimeField" => With("Value", posted.Text("Value")),
            "LinkField" => With(("Url", posted.Text("Url")), ("Text", posted.Text("Text"))),
            "YoutubeField" => With(("RawAddress", posted.Text("RawAddress")), ("EmbeddedAddress", posted.Text("RawAddress"))),
            "MediaField" => Media(posted),
            "TaxonomyField" => new JsonObject
            {
                ["TaxonomyContentItemId"] = before?["TaxonomyContentItemId"]?.DeepClone() ?? field.Setting("TaxonomyFieldSettings", "TaxonomyContentItemId"),
                ["TermContentItemIds"] = Array(posted.Texts("TermContentItemIds")),
            },
            "ContentPickerField" => new JsonObject { ["ContentItemIds"] = Array(posted.Texts("ContentItemIds")) },
            "LocalizationSetContentPickerField" => new JsonObject { ["LocalizationSets"] = Array(posted.Texts("LocalizationSets")) },
            "UserPickerField" => new JsonObject { ["UserIds"] = Array(posted.Texts("UserIds")) },
            "MultiTextField" => new JsonObject { ["Values"] = Array(Lines(posted)) },
            _ => before?.DeepClone().AsObject() ?? [],
        };

    /// <summary>Rich text: HTML from the editor, or Markdown from the plain text area.</summary>
    public static string? Html(JsonObject posted, string name) => posted.Text(name) is not { } text ? null
        : posted.Text("Format") == "markdown" ? MarkdownText.ToHtml(text) : text;

    private static List<string> Lines(JsonObject posted) =>
        [.. posted.Texts("Values").SelectMany(v => v.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static JsonObject Media(JsonObject posted)
    {
        var files = posted.Numbered("Files").Where(f => f.Text("Path") is not null && f.Text("Remove") is null).ToList();
        return new JsonObject
        {
            ["Paths"] = Array(files.Select(f => f.Text("Path")!.TrimStart('/'))),
            ["MediaTexts"] = Array(files.Select(f => f.Text("Alt") ?? string.Empty)),
        };
    }

    private static JsonNode? Number(string? text, ICollection<(string, string)> problems)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Replace(" ", null, StringComparison.Ordinal).Replace("\u202f", null, StringComparison.Ordinal).Replace("\u00a0", null, StringComparison.Ordinal).Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add(("Value", /*text*/ "Write a number, for example 12."));
        return null;
    }

    private static JsonNode? Date(string? text, ICollection<(string, string)> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            return date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        problems.Add(("Value", /*text*/ "Write a date as year-month-day, for example 2026-11-21."));
        return null;
    }

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)v)]);

    private static JsonObject With(string name, JsonNode? value) => value is null ? [] : new JsonObject { [name] = value };

    private static JsonObject With(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var field = new JsonObject();
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                field[name] = value;
            }
        }

        return field;
    }
}
