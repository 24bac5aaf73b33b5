using System.Collections.Frozen;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;

namespace Coaching.Content.Recipes.Known;

/// <summary>The records by which the portal reads parts and fields: what has none is kept, but not understood.</summary>
internal static class ContentShapes
{
    /// <summary>Parts by name.</summary>
    public static FrozenDictionary<string, Type> Parts { get; } = In(typeof(TitlePart));

    /// <summary>Kinds of field by name.</summary>
    public static FrozenDictionary<string, Type> Fields { get; } = In(typeof(TextField));

    /// <summary>What Orchard Core adds to items without a definition saying so.</summary>
    public static FrozenSet<string> Welded { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "FlowMetadata", "WidgetMetadata", "LayerMetadata", "ContainedPart", "TermPart", "Terms", "LocalizationPart", "CommonPart", "PreviewPart",
        "MenuItemsListPart", "AuditTrailPart");

    private static FrozenDictionary<string, Type> In(Type one) => one.Assembly.GetTypes()
        .Where(t => t.Namespace == one.Namespace && t is { IsPublic: true, IsAbstract: false })
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
}
