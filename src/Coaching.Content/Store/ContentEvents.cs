namespace Coaching.Content.Store;

/// <summary>Something happened to an item. Delivered after the commit; named as Orchard Core's workflow events.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="ContentItemVersionId">The version it happened to.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="PersonId">Who did it, or null for the portal itself.</param>
public sealed record ContentCreated(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);

/// <inheritdoc cref="ContentCreated"/>
public sealed record ContentDraftSaved(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);

/// <inheritdoc cref="ContentCreated"/>
public sealed record ContentPublished(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);

/// <inheritdoc cref="ContentCreated"/>
public sealed record ContentUnpublished(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);

/// <inheritdoc cref="ContentCreated"/>
public sealed record ContentRemoved(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);

/// <inheritdoc cref="ContentCreated"/>
public sealed record ContentRestored(string ContentItemId, string ContentItemVersionId, string ContentType, string? PersonId);
