using System.Text.Json.Nodes;

namespace Coaching.Content.Recipes;

/// <summary>A recipe as it was read: what it says about itself, its variables and its steps. Nothing is evaluated yet.</summary>
public sealed record Recipe
{
    /// <summary>Name by which other recipes call it; the file's name when the recipe gives none.</summary>
    public required string Name { get; init; }

    public string DisplayName { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public string Author { get; init; } = string.Empty;

    public string WebSite { get; init; } = string.Empty;

    public string Version { get; init; } = string.Empty;

    public bool IsSetupRecipe { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Texts by name, evaluated when first asked for.</summary>
    public JsonObject Variables { get; init; } = [];

    /// <summary>The steps in file order, each with a <c>name</c>.</summary>
    public IReadOnlyList<JsonObject> Steps { get; init; } = [];
}
