using System.ComponentModel.DataAnnotations;

namespace Coaching.Content.Store;

/// <summary>A version carries a term of a taxonomy.</summary>
public sealed class StoredTerm
{
    public long VersionId { get; set; }

    [MaxLength(26)]
    public required string TermId { get; set; }
}

/// <summary>A version points at something: another item, a translation set, a media file.</summary>
public sealed class StoredReference
{
    public long VersionId { get; set; }

    /// <summary>Content item id, localization set, or <c>media/</c> and the file's path.</summary>
    [MaxLength(400)]
    public required string Target { get; set; }
}
