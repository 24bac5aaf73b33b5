namespace Coaching.Content.Recipes;

/// <summary>How large what comes from elsewhere may be.</summary>
public static class RecipeLimits
{
    /// <summary>A recipe file, with the media it carries in itself.</summary>
    public const long RecipeBytes = 50_000_000;

    /// <summary>Everything in a package, unpacked.</summary>
    public const long PackageBytes = 500_000_000;

    /// <summary>Files in a package.</summary>
    public const int PackageEntries = 2_000;

    /// <summary>How many times larger a packed file may become.</summary>
    public const int PackedRatio = 100;

    /// <summary>Nesting of a recipe's JSON.</summary>
    public const int Depth = 64;

    /// <summary>Recipes that one recipe may call, directly or not.</summary>
    public const int InnerRecipes = 50;

    /// <summary>Characters that one expression, and all texts of one recipe's expressions together, may become.</summary>
    public const int ExpressionText = 1_000_000, AllExpressionTexts = 50_000_000;

    /// <summary>Length of a content item's or version's id.</summary>
    public const int Id = 26;

    /// <summary>Length of a translation set's id: Orchard Core's recipes use GUIDs there too.</summary>
    public const int LocalizationSet = 36;
}
