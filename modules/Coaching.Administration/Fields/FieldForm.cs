using System.ComponentModel.DataAnnotations;

namespace Coaching.Administration.Fields;

/// <summary>What the office asks about a field.</summary>
internal sealed class FieldForm
{
    public const int LabelMaxLength = 100, HintMaxLength = 300, OptionsMaxLength = 4000, MostOptions = 100;

    [Required(ErrorMessage = "Write a label.")]
    [MaxLength(LabelMaxLength, ErrorMessage = "Say it in fewer words.")]
    public string? Label { get; set; }

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
