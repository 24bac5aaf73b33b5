namespace Coaching.Content.Addresses;

/// <summary>Which Razor page shows a content type at its address; types without one are shown by <see cref="Default"/>.</summary>
/// <param name="ContentType">Content type.</param>
/// <param name="Page">Razor page path, for example <c>/Training/Lesson</c>. It reads the item's id from the route value <c>id</c>.</param>
public sealed record ContentPage(string ContentType, string Page)
{
    /// <summary>Shows any item by its type's views.</summary>
    public const string Default = "/Content/Item";

    /// <summary>Sends a former address to the current one.</summary>
    public const string Moved = "/Content/Moved";
}
