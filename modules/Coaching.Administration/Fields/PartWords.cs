namespace Coaching.Administration.Fields;

/// <summary>English words for the parts of the portal, to be translated.</summary>
internal static class PartWords
{
    /// <summary>What the part holds; its technical name where the office has no words for it.</summary>
    public static string Of(string part) => part switch
    {
        "TitlePart" => /*text*/ "Title",
        "AutoroutePart" => /*text*/ "Address",
        "AliasPart" => /*text*/ "Name for menus and code",
        "LocalizationPart" => /*text*/ "Language and translations",
        "FlowPart" => /*text*/ "Blocks",
        "BagPart" => /*text*/ "Inner items",
        "SeoMetaPart" => /*text*/ "For search engines and shared links",
        "ContainedPart" => /*text*/ "Place in another item",
        "ListPart" => /*text*/ "List of items",
        "TaxonomyPart" => /*text*/ "Terms",
        "TermPart" or "TermNamesPart" => /*text*/ "Names in each language",
        "MenuPart" or "MenuItemsListPart" or "LinkMenuItemPart" => /*text*/ "Links of a menu",
        _ => part,
    };
}
