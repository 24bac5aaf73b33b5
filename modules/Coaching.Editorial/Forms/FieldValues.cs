using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coaching.Content.Definitions;
using Coaching.Content.Markup;

namespace Coaching.Editorial.Forms;

/// <summary>Turns what was posted for one field into the field's JSON, by the kind of field.</summary>
internal static partial class FieldValues
{
    /// <summary>The new value; a kind that the editor does not know keeps the value it had.</summary>
    /// <param name="field">The field's definition.</param>
    /// <param name="posted">What was posted below the field's path.</param>
    /// <param name="before">The value it had.</param>
    /// <param name="problems">Receives what cannot be read, as English texts.</param>
    public static JsonObject Read(FieldDefinition field, JsonObject posted, JsonObject? before, ICollection<string> problems) =>
        field.FieldName switch
        {
            "TextField" => With("Text", posted.Text("Text")),
            "HtmlField" => With("Html", Html(posted, "Html")),
            "MarkdownField" => With("Markdown", posted.Text("Markdown")),
            "BooleanField" => new JsonObject { ["Value"] = posted.Text("Value") == "true" },
            "NumericField" => With("Value", Number(field, posted.Text("Value"), problems)),
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
        : posted.Text("Format") == "markdown" && !BeginsWithTag().IsMatch(text) ? MarkdownText.ToHtml(text) : text;

    private static List<string> Lines(JsonObject posted) =>
        [.. posted.Texts("Values").SelectMany(v => v.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static JsonObject Media(JsonObject posted)
    {
        var files = posted.Numbered("Files").Select(f => (Path: f.Text("Sent") ?? f.Text("Pick") ?? (f.Text("Remove") is null ? f.Text("Path") : null), Alt: f.Text("Alt"))).Where(f => f.Path is not null).ToList();
        return new JsonObject
        {
            ["Paths"] = Array(files.Select(f => f.Path!.TrimStart('/'))),
            ["MediaTexts"] = Array(files.Select(f => f.Alt ?? string.Empty)),
        };
    }

    /// <summary>The number; what is none stays as it was typed, for the form that says so.</summary>
    private static JsonNode? Number(FieldDefinition field, string? text, ICollection<string> problems)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Replace(" ", null, StringComparison.Ordinal).Replace("\u202f", null, StringComparison.Ordinal).Replace("\u00a0", null, StringComparison.Ordinal).Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            if (number < field.Limit("Minimum") || number > field.Limit("Maximum"))
            {
                problems.Add(number < field.Limit("Minimum") ? /*text*/ "Write a larger number." : /*text*/ "Write a smaller number.");
            }

            return number;
        }

        problems.Add(/*text*/ "Write a number, for example 12.");
        return text;
    }

    private static JsonNode? Date(string? text, ICollection<string> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            return date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        problems.Add(/*text*/ "Write a date as year-month-day, for example 2026-11-21.");
        return text;
    }

    /// <summary>Somebody who types tags means HTML; it is cleaned like any other.</summary>
    [GeneratedRegex(@"^<(?:p|h[2-4]|ul|ol|blockquote|table|strong|em|a)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex BeginsWithTag();

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
