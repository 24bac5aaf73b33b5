using System.ComponentModel.DataAnnotations;

namespace Coaching.Content.Recipes;

/// <summary>A step of an imported recipe that no room carries out, kept so that an export gives it back.</summary>
internal sealed class KeptStep
{
    public const int MaxName = 100, MaxRecipe = 255;

    public long Id { get; set; }

    /// <summary>Recipe it came from: importing that recipe again replaces it.</summary>
    [MaxLength(MaxRecipe)]
    public required string Recipe { get; set; }

    /// <summary>Name of the step.</summary>
    [MaxLength(MaxName)]
    public required string Name { get; set; }

    /// <summary>Its place among the recipe's steps of that name.</summary>
    public int Occurrence { get; set; }

    /// <summary>The evaluated step. Text, not jsonb: the order of properties is kept.</summary>
    public required string Json { get; set; }
}
