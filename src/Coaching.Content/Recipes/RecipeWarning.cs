namespace Coaching.Content.Recipes;

/// <summary>Something in a recipe that did not stop the import.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Name of the step, type, part, field, activity...</param>
/// <param name="Path">Recipe and JSON path of the first one.</param>
/// <param name="Count">How many there are.</param>
public sealed record RecipeWarning(RecipeWarningKind Kind, string Name, string Path, int Count);

/// <summary>What a warning is about.</summary>
public enum RecipeWarningKind
{
    /// <summary>Nobody knows this step; it is kept.</summary>
    UnknownStep,

    /// <summary>The step carries secrets or commands; it is left out.</summary>
    RefusedStep,

    /// <summary>Items of this type are kept, but nothing shows them.</summary>
    UnknownContentType,

    /// <summary>The part is kept, but nothing shows it.</summary>
    UnknownPart,

    /// <summary>The field is kept, but its type does not define it.</summary>
    UnknownField,

    /// <summary>The definition is kept, but the portal has no such kind of field.</summary>
    UnknownFieldType,

    /// <summary>The workflow activity is kept, but does nothing.</summary>
    UnknownActivity,

    /// <summary>The object (<c>$type</c>) is kept, but does nothing.</summary>
    UnknownObjectType,

    /// <summary>The feature has no counterpart here.</summary>
    UnknownFeature,

    /// <summary>The permission has no counterpart here.</summary>
    UnknownPermission,

    /// <summary>A published item lacks a field that its type requires.</summary>
    MissingField,

    /// <summary>The item is neither published nor a draft: it is kept as history.</summary>
    Archived,

    /// <summary>The address was put under the item's language.</summary>
    AddressMoved,

    /// <summary>The address begins with no language of the portal: nobody reaches it.</summary>
    AddressUnreachable,

    /// <summary>The link would run something (<c>javascript:</c>); it was emptied.</summary>
    UnsafeLink,

    /// <summary>The same version stands twice in the recipe; the second one is passed over.</summary>
    Repeated,

    /// <summary>Liquid in HTML was rendered by older Orchard Core; the portal shows it as text.</summary>
    LiquidNotRendered,

    /// <summary>The definition comes from a module and cannot be deleted.</summary>
    BelongsToModule,
}
