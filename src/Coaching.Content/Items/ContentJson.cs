using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Coaching.Content.Items;

/// <summary>How content is written and read: Orchard Core 3.0's conventions, with older forms accepted.</summary>
public static class ContentJson
{
    /// <summary>PascalCase written, any case read; no nulls inside parts; enums as text; numbers also from text.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>For files that come from elsewhere.</summary>
    public static JsonDocumentOptions Reading { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads one item.</summary>
    /// <exception cref="JsonException">It is not an object, or a header property has another type.</exception>
    public static ContentItem Read(string json) => JsonSerializer.Deserialize<ContentItem>(json, Options) ?? throw new JsonException("An item is an object.");

    /// <inheritdoc cref="Read(string)"/>
    public static ContentItem Read(JsonNode json) => json.Deserialize<ContentItem>(Options) ?? throw new JsonException("An item is an object.");

    /// <summary>The item as Orchard Core writes it, header properties first.</summary>
    public static string Write(ContentItem item) => JsonSerializer.Serialize(item, Options);

    /// <inheritdoc cref="Write"/>
    public static JsonObject ToNode(ContentItem item) => JsonSerializer.SerializeToNode(item, Options)!.AsObject();
}
