using System.Collections.Frozen;

namespace Coaching.Content.Recipes.Known;

/// <summary>Values of <c>$type</c> that Orchard Core's own steps carry.</summary>
internal static class OrchardObjects
{
    public static FrozenSet<string> Known { get; } = new[]
    {
        Named("OrchardCore.Rules.Models", "OrchardCore.Rules", "BooleanCondition", "HomepageCondition", "UrlCondition", "CultureCondition", "RoleCondition",
            "JavascriptCondition", "IsAuthenticatedCondition", "IsAnonymousCondition", "ContentTypeCondition", "AllConditionGroup", "AnyConditionGroup",
            "StringEqualsOperator", "StringNotEqualsOperator", "StringStartsWithOperator", "StringNotStartsWithOperator", "StringEndsWithOperator",
            "StringNotEndsWithOperator", "StringContainsOperator", "StringNotContainsOperator"),
        Named("OrchardCore.AdminMenu.AdminNodes", "OrchardCore.AdminMenu", "LinkAdminNode", "PlaceholderAdminNode"),
        Named("OrchardCore.Contents.AdminNodes", "OrchardCore.Contents", "ContentTypesAdminNode"),
        Named("OrchardCore.Lists.AdminNodes", "OrchardCore.Lists", "ListsAdminNode"),
        Named("OrchardCore.Sitemaps.Models", "OrchardCore.Sitemaps.Abstractions", "Sitemap", "ContentTypesSitemapSource", "CustomPathSitemapSource"),
        Named("OrchardCore.Sitemaps.Models", "OrchardCore.Sitemaps", "SitemapIndex", "SitemapIndexSource"),
    }.SelectMany(n => n).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Named(string space, string assembly, params string[] names) => names.Select(n => $"{space}.{n}, {assembly}");
}
