using System.Collections.Frozen;
using Coaching.Kernel.Permissions;

namespace Coaching.Content.Recipes.Known;

/// <summary>Names of permissions that Orchard Core or this portal gives.</summary>
internal static class OrchardPermissions
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "AccessAdminPanel", "ViewContent", "ViewOwnContent", "EditContent", "EditOwnContent", "PublishContent", "PublishOwnContent", "DeleteContent",
        "DeleteOwnContent", "PreviewContent", "PreviewOwnContent", "CloneContent", "CloneOwnContent", "ListContent", "EditContentOwner", "AccessContentApi",
        "LocalizeContent", "LocalizeOwnContent", "ManageMediaContent", "ManageOwnMediaContent", "ManageMediaFolder", "ManageAttachedMediaFieldsFolder",
        "ViewMediaContent", "ManageMenu", "ManageTaxonomy", "ManageLayers", "ManageWorkflows", "ExecuteWorkflows", "ManageQueries", "ManageSitemaps",
        "ManageTemplates", "ManageSettings", "ManageCultures", "ManageUsers", "EditUsers", "ListUsers", "View Users", "ManageRoles", "ManageFeatures",
        "ManageTenants", "Import", "Export", "ManageDeploymentPlan", "ManageNotifications", "ManageAdminDashboard", "AccessAdminDashboard", "SetHomepage",
        "ViewAdminMenuAll", "ManageTranslations", "ViewTranslations", "AssignRoleToUsers", "AssignRoles");

    /// <summary>What stands before the name of a type, role, menu, index or culture.</summary>
    private static readonly string[] Beginnings =
    [
        "Publish_", "PublishOwn_", "Edit_", "EditOwn_", "Delete_", "DeleteOwn_", "View_", "ViewOwn_", "Preview_", "PreviewOwn_", "Clone_", "CloneOwn_",
        "ListContent_", "EditContentOwner_", "ViewAdminMenu_", "QueryIndex_", "QueryLucene", "ManageTranslations_", "AssignRoleToUsers_", "AssignRole_",
    ];

    public static bool IsKnown(string name) => Names.Contains(name) || PermissionMatrix.Default.Actions.Contains(name)
        || Beginnings.Any(b => name.Length > b.Length && name.StartsWith(b, StringComparison.Ordinal));
}
