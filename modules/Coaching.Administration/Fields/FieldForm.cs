using System.ComponentModel.DataAnnotations;
using Coaching.Kernel.Languages;

namespace Coaching.Administration.Fields;

/// <summary>What the office asks about a field.</summary>
internal sealed class FieldForm
{
    public const int LabelMaxLength = 100, HintMaxLength = 300, OptionsMaxLength = 4000, MostOptions = 100;

    [Required(ErrorMessage = "Write a label.")]
    [MaxLength(LabelMaxLength, ErrorMessage = "Say it in fewer words.")]
    public string? Label { get; set; }

    /// <summary>The label in the other languages, by code; empty where it is the same.</summary>
    public Dictionary<string, string?> OtherLabels { get; set; } = Language.All.ToDictionary(l => l.Code, _ => (string?)null);

    /// <summary>Id of the taxonomy whose terms are offered.</summary>
    public string? Taxonomy { get; set; }

    public string? Name { get; set; }

    public string? Kind { get; set; }

    [MaxLength(HintMaxLength, ErrorMessage = "Say it in fewer words.")]
    public string? Hint { get; set; }

    public bool Required { get; set; }

    /// <summary>One on each line.</summary>
    [MaxLength(OptionsMaxLength, ErrorMessage = "These are too many options.")]
    public string? Options { get; set; }

    /// <summary>Place among the fields, the first is 1.</summary>
    public int Place { get; set; }

    public IReadOnlyList<string> OptionList =>
        [.. (Options ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
