using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Taxonomies;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Asking;

/// <summary>The questions of the form, in the order of the type's fields.</summary>
internal sealed class Questions(ContentDefinitions definitions, Taxonomy taxonomy, IStringLocalizer<Questions> localizer)
{
    public const string Type = "CoachingRequest";

    /// <summary>More possible answers than this are searched, not listed.</summary>
    private const int MostListed = 16;

    public IReadOnlyList<Question> All()
    {
        var questions = new List<Question>();
        foreach (var field in definitions.Fields(Type))
        {
            var options = Options(field);
            if (Kind(field, options) is { } kind)
            {
                questions.Add(new(
                    field.Name, field.FieldName, kind, localizer[field.Label],
                    localizer[field.Setting("PortalFieldSettings", "Label") ?? field.Label],
                    field.Hint is { } hint ? localizer[hint].Value : null, field.Required, options));
            }
        }

        return questions;
    }

    private static QuestionKind? Kind(FieldDefinition field, IReadOnlyList<Option> options) => field.FieldName switch
    {
        "TaxonomyField" when options.Count > MostListed => QuestionKind.Find,
        "TaxonomyField" => IsUnique(field) ? QuestionKind.One : QuestionKind.Several,
        "MultiTextField" when options.Count > 0 => QuestionKind.Several,
        "TextField" when options.Count > 0 => QuestionKind.One,
        "TextField" => field.Editor == "TextArea" ? QuestionKind.Text : QuestionKind.Line,
        "BooleanField" => QuestionKind.One,
        "NumericField" => QuestionKind.Number,
        "DateField" => QuestionKind.Date,
        _ => null,
    };

    private IReadOnlyList<Option> Options(FieldDefinition field) => field.FieldName switch
    {
        "TaxonomyField" => [.. taxonomy.Offered(field).Select(t => new Option(t.Id, t.Name, taxonomy.Find(t.ParentId)?.Name))],
        "MultiTextField" => Listed(field.Settings["MultiTextFieldSettings"]?["Options"]),
        "TextField" when field.Editor == "PredefinedList" => Listed(field.Settings["TextFieldPredefinedListEditorSettings"]?["Options"]),
        "BooleanField" => [new("true", localizer["Yes"]), new("false", localizer["No"])],
        _ => [],
    };

    private List<Option> Listed(JsonNode? options) => [.. (options as JsonArray ?? []).OfType<JsonObject>()
        .Select(o => ((string?)o["name"], (string?)o["value"]))
        .Where(o => o.Item1 is not null)
        .Select(o => new Option(o.Item2 ?? o.Item1!, localizer[o.Item1!]))];

    private static bool IsUnique(FieldDefinition field) =>
        field.Settings["TaxonomyFieldSettings"]?["Unique"] is JsonValue value && value.TryGetValue<bool>(out var unique) && unique;
}
