namespace Coaching.Content.Recipes.Exports;

/// <summary>What an export contains.</summary>
public sealed record RecipeChoices
{
    /// <summary>Name of the recipe.</summary>
    public string Name { get; init; } = "export";

    public string DisplayName { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public string Author { get; init; } = string.Empty;

    public bool Settings { get; init; } = true;

    public bool Definitions { get; init; } = true;

    /// <summary>All that visitors see.</summary>
    public bool Content { get; init; } = true;

    /// <summary>Newest versions that are not published, too; never of types that the list of all content does not show (answers to forms).</summary>
    public bool Drafts { get; init; }

    /// <summary>The files that the content uses.</summary>
    public bool Media { get; init; } = true;

    /// <summary>Steps of former imports that the portal only keeps.</summary>
    public bool Kept { get; init; } = true;
}
