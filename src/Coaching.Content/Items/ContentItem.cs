using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Coaching.Content.Items;

/// <summary>
/// A content item in Orchard Core's shape: a few header properties and named parts as JSON. Parts that the portal does not know
/// are kept as they came. A stored version never changes, so items read from the store are shared: edit a <see cref="Copy"/>.
/// </summary>
[JsonConverter(typeof(ContentItemConverter))]
public sealed class ContentItem
{
    private readonly ConcurrentDictionary<(Type Type, string Name), object> _parts = new();

    public string ContentItemId { get; set; } = string.Empty;

    public string? ContentItemVersionId { get; set; }

    public string ContentType { get; set; } = string.Empty;

    /// <summary>Title as lists show it, at most 255 characters.</summary>
    public string DisplayText { get; set; } = string.Empty;

    /// <summary>Whether this is the newest version, published or not.</summary>
    public bool Latest { get; set; }

    /// <summary>Whether visitors see this version.</summary>
    public bool Published { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    /// <summary>Id of the person who created the item.</summary>
    public string? Owner { get; set; }

    /// <summary>Name of the person who saved this version.</summary>
    public string? Author { get; set; }

    /// <summary>The parts by name.</summary>
    public JsonObject Parts { get; init; } = [];

    /// <summary>The part as a record; an empty one when the item has none.</summary>
    /// <param name="name">Name of the part; the record's type name when left out.</param>
    /// <exception cref="JsonException">The stored part has another shape.</exception>
    public T As<T>(string? name = null)
        where T : class, new()
    {
        name ??= typeof(T).Name;
        return (T)_parts.GetOrAdd((typeof(T), name), key => Parts[key.Name]?.Deserialize<T>(ContentJson.Options) ?? new T());
    }

    /// <summary>Whether the item has such a part.</summary>
    public bool Has<T>() => Parts.ContainsKey(typeof(T).Name);

    /// <summary>Sets a part. Properties of a stored part that the record does not know are kept.</summary>
    public void Put<T>(T part, string? name = null)
        where T : class
    {
        name ??= typeof(T).Name;
        var json = JsonSerializer.SerializeToNode(part, ContentJson.Options)!.AsObject();
        if (Parts[name] is JsonObject old)
        {
            foreach (var (property, value) in old.Where(p => !json.ContainsKey(p.Key) && typeof(T).GetProperty(p.Key) is null).ToList())
            {
                json[property] = value?.DeepClone();
            }
        }

        Parts[name] = json;
        _parts.Clear();
    }

    /// <summary>Forgets the records read so far, after <see cref="Parts"/> was changed directly.</summary>
    public void Forget() => _parts.Clear();

    /// <summary>An item of one's own to change.</summary>
    public ContentItem Copy() => ContentJson.Read(ContentJson.Write(this));
}
