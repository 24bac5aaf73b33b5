using System.ComponentModel.DataAnnotations;

namespace Coaching.Content.Addresses;

/// <summary>An address and the item it leads to. Former addresses stay and redirect.</summary>
internal sealed class StoredRoute
{
    /// <summary>Without leading slash, lower case: <c>fr/le-centre</c>.</summary>
    [MaxLength(1024)]
    public required string Path { get; set; }

    [MaxLength(26)]
    public required string ContentItemId { get; set; }

    /// <summary>Whether this is the item's address now; otherwise it redirects there.</summary>
    public bool Current { get; set; }
}
