using System.Globalization;
using System.Text.Json.Nodes;

namespace Coaching.Requests.Asking;

/// <summary>One question of the form, made from a field of the content type; what the centre adds there is asked as well.</summary>
/// <param name="Name">The field's name, which is also the question's address.</param>
/// <param name="FieldType">Kind of field, for example <c>TaxonomyField</c>.</param>
/// <param name="Kind">How it is asked.</param>
/// <param name="Title">The question.</param>
/// <param name="Short">What it is about, for the list of answers.</param>
/// <param name="Hint">Help, or null.</param>
/// <param name="Required">Whether it must be answered.</param>
/// <param name="Options">Possible answers.</param>
internal sealed record Question(
    string Name, string FieldType, QuestionKind Kind, string Title, string Short, string? Hint, bool Required, IReadOnlyList<Option> Options)
{
    public const int LineMaxLength = 300;
    public const int TextMaxLength = 5000;

    /// <summary>Stands for none of the options; a term's id is never this.</summary>
    public const string OtherValue = "other";

    /// <summary>A single word says nothing to a coach.</summary>
    public const int TextMinLength = 15;

    /// <summary>The stored values.</summary>
    public IReadOnlyList<string> Read(JsonObject answers)
    {
        var field = answers[Name] as JsonObject;
        JsonNode? stored = FieldType switch
        {
            "TaxonomyField" => field?["TermContentItemIds"],
            "MultiTextField" => field?["Values"],
            "TextField" => field?["Text"],
            _ => field?["Value"],
        };
        return stored switch
        {
            JsonArray list => [.. list.Select(v => v!.ToString())],
            JsonValue value when value.ToString().Length > 0 => [value.ToString()],
            _ => [],
        };
    }

    /// <summary>An answer in the person's own words, where none of the options fits; the options chosen beside it say what it lies in.</summary>
    public string? ReadOther(JsonObject answers) => (string?)answers[Name]?["Other"];

    /// <summary>The answer as people read it; empty when there is none.</summary>
    public string Words(JsonObject answers)
    {
        var words = string.Join(", ", Read(answers).Select(v => Options.FirstOrDefault(o => o.Value == v)?.Text ?? v));
        return ReadOther(answers) is not { } other ? words : words.Length == 0 ? other : $"{other} ({words})";
    }

    /// <summary>The field as it is stored; null for no answer.</summary>
    /// <param name="values">Chosen options, or what was written.</param>
    /// <param name="other">What none of the options says.</param>
    public JsonObject? Write(IReadOnlyList<string> values, string? other = null)
    {
        if (other is not null)
        {
            return new() { ["TermContentItemIds"] = List(values), ["Other"] = other };
        }

        if (values.Count == 0)
        {
            return null;
        }

        return FieldType switch
        {
            "TaxonomyField" => new() { ["TermContentItemIds"] = List(values) },
            "MultiTextField" => new() { ["Values"] = List(values) },
            "TextField" => new() { ["Text"] = values[0] },
            "BooleanField" => new() { ["Value"] = values[0] == "true" },
            "NumericField" => new() { ["Value"] = decimal.Parse(values[0], CultureInfo.InvariantCulture) },
            _ => new() { ["Value"] = values[0] },
        };
    }

    /// <summary>The options that a typed text may mean: the one of that name, else those that begin so, else those that contain it.</summary>
    public IReadOnlyList<Option> Find(string typed)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
        var words = typed.Trim();
        var tests = new Func<Option, bool>[]
        {
            o => compare.Compare(o.Full, words, Loosely) == 0,
            o => compare.Compare(o.Text, words, Loosely) == 0,
            o => compare.IsPrefix(o.Text, words, Loosely),
            o => compare.IndexOf(o.Text, words, Loosely) >= 0,
        };
        return words.Length == 0 ? [] : tests.Select(t => Options.Where(t).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);
}
