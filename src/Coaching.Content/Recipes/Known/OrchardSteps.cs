using System.Collections.Frozen;

namespace Coaching.Content.Recipes.Known;

/// <summary>Steps of Orchard Core's recipes that the portal does not carry out itself.</summary>
internal static class OrchardSteps
{
    /// <summary>Kept without a word: they are known, and given back by an export.</summary>
    public static FrozenSet<string> Kept { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "feature", "themes", "MediaProfiles", "AdminMenu", "Layers", "Queries", "Templates", "AdminTemplates", "ShortcodeTemplates", "Placements",
        "Sitemaps", "UrlRewriting", "FeatureProfiles", "deployment", "custom-settings", "WorkflowType", "Translations", "DynamicDataTranslations",
        "CreateOrUpdateIndexProfile", "RebuildIndex", "ResetIndex", "lucene-index", "lucene-index-rebuild", "lucene-index-reset", "ReloadTenant");

    /// <summary>Left out: they carry people, secrets or commands.</summary>
    public static bool IsRefused(string name) =>
        Refused.Contains(name) || name.StartsWith("OpenId", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Refused { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Users", "command", "custom-user-settings", "AzureADSettings", "MicrosoftAccountSettings", "FacebookLoginSettings", "GoogleAuthenticationSettings",
        "GitHubAuthenticationSettings", "TwitterSettings");
}
