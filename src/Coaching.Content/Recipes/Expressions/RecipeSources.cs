namespace Coaching.Content.Recipes.Expressions;

/// <summary>What the expressions of one recipe may read. Everything that is not given does not exist.</summary>
public sealed record RecipeSources
{
    /// <summary>The recipe's own <c>variables</c>, not yet evaluated.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The set-up environment (<c>SiteName</c>, <c>AdminUserId</c>, ...); null for an unknown name.</summary>
    public Func<string, string?> Parameter { get; init; } = _ => null;

    /// <summary>The host's configuration; null for an unknown key.</summary>
    public Func<string, string?> Configuration { get; init; } = _ => null;

    /// <summary>A file of the recipe's package by its path relative to the recipe, already checked; null when there is none.</summary>
    public Func<string, byte[]?> File { get; init; } = _ => null;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the ids of <c>uuid()</c>.</summary>
    public Func<string> NewId { get; init; } = Items.ContentIds.New;
}
