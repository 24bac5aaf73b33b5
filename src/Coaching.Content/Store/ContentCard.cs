using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Content.Store;

/// <summary>An item as lists show it: title, address and the short fields of its type's own part; the document stays unread.</summary>
public sealed record ContentCard
{
    public required long VersionId { get; init; }

    public required string ContentItemId { get; init; }

    public required string ContentType { get; init; }

    public required string DisplayText { get; init; }

    public string? Culture { get; init; }

    public string? LocalizationSet { get; init; }

    public string? Path { get; init; }

    public string? ContainerId { get; init; }

    public int Position { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public required JsonObject Fields { get; init; }

    /// <summary>Address with leading slash.</summary>
    public string Url => "/" + Path;

    /// <summary>The type's own part, without its long texts.</summary>
    public T As<T>()
        where T : class, new() => Fields.Deserialize<T>(ContentJson.Options) ?? new T();
}
