namespace Coaching.Content.Recipes.Exports;

/// <summary>The order in which Orchard Core can safely take steps in.</summary>
internal static class StepOrder
{
    private static readonly string[] Names =
    [
        "Feature", "Themes", "Settings", "custom-settings", "Roles", "ReplaceContentDefinition", "ContentDefinition", "MediaProfiles", "media", "Layers",
        "Queries", "Content", "AdminMenu", "Templates", "AdminTemplates", "ShortcodeTemplates", "Placements", "WorkflowType", "Translations",
        "DynamicDataTranslations", "Sitemaps", "UrlRewriting", "CreateOrUpdateIndexProfile", "lucene-index",
    ];

    private static readonly string[] Last = ["ResetIndex", "lucene-index-reset", "RebuildIndex", "lucene-index-rebuild"];

    /// <summary>Where a step stands; steps nobody knows stand before the indexes are built.</summary>
    public static int Of(string name)
    {
        var known = Array.FindIndex(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        var late = Array.FindIndex(Last, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known >= 0 ? known : late >= 0 ? Names.Length + 1 + late : Names.Length;
    }
}
