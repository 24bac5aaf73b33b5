using System.Collections.Frozen;

namespace Coaching.Content.Recipes.Known;

/// <summary>Features of Orchard Core whose work the portal does itself.</summary>
internal static class OrchardFeatures
{
    public static FrozenSet<string> Covered { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "OrchardCore.Admin", "OrchardCore.Alias", "OrchardCore.AuditTrail", "OrchardCore.Autoroute", "OrchardCore.ContentFields",
        "OrchardCore.ContentLocalization", "OrchardCore.ContentLocalization.ContentCulturePicker", "OrchardCore.ContentPreview", "OrchardCore.Contents",
        "OrchardCore.ContentTypes", "OrchardCore.Deployment", "OrchardCore.Email", "OrchardCore.Features", "OrchardCore.Flows", "OrchardCore.HomeRoute",
        "OrchardCore.Html", "OrchardCore.Indexing", "OrchardCore.Lists", "OrchardCore.Localization", "OrchardCore.Lucene", "OrchardCore.Markdown",
        "OrchardCore.Media", "OrchardCore.Menu", "OrchardCore.Navigation", "OrchardCore.Recipes", "OrchardCore.Resources",
        "OrchardCore.Roles", "OrchardCore.Search", "OrchardCore.Search.Lucene", "OrchardCore.Security", "OrchardCore.Seo", "OrchardCore.Settings",
        "OrchardCore.Taxonomies", "OrchardCore.Title", "OrchardCore.Users", "OrchardCore.Widgets", "OrchardCore.Workflows", "OrchardCore.Workflows.Timers");

    /// <summary>The feature that brings a part or a kind of field to Orchard Core.</summary>
    public static FrozenDictionary<string, string> Of { get; } = new Dictionary<string, string>
    {
        ["TitlePart"] = "OrchardCore.Title",
        ["AutoroutePart"] = "OrchardCore.Autoroute",
        ["AliasPart"] = "OrchardCore.Alias",
        ["HtmlBodyPart"] = "OrchardCore.Html",
        ["MarkdownBodyPart"] = "OrchardCore.Markdown",
        ["MarkdownField"] = "OrchardCore.Markdown",
        ["FlowPart"] = "OrchardCore.Flows",
        ["BagPart"] = "OrchardCore.Flows",
        ["ListPart"] = "OrchardCore.Lists",
        ["TaxonomyPart"] = "OrchardCore.Taxonomies",
        ["TaxonomyField"] = "OrchardCore.Taxonomies",
        ["MenuPart"] = "OrchardCore.Menu",
        ["LinkMenuItemPart"] = "OrchardCore.Menu",
        ["LocalizationPart"] = "OrchardCore.ContentLocalization",
        ["SeoMetaPart"] = "OrchardCore.Seo",
        ["PublishLaterPart"] = "OrchardCore.PublishLater",
        ["ArchiveLaterPart"] = "OrchardCore.ArchiveLater",
        ["AuditTrailPart"] = "OrchardCore.AuditTrail",
        ["MediaField"] = "OrchardCore.Media",
        ["TextField"] = "OrchardCore.ContentFields",
        ["HtmlField"] = "OrchardCore.ContentFields",
    }.ToFrozenDictionary();
}
