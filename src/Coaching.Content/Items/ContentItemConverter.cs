using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Coaching.Content.Items;

/// <summary>Header properties in Orchard Core's order, then the parts. Stray scalars are dropped on reading, as Orchard Core does.</summary>
internal sealed class ContentItemConverter : JsonConverter<ContentItem>
{
    private static readonly HashSet<string> Header = new(StringComparer.OrdinalIgnoreCase)
    {
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc",
        "CreatedUtc", "Owner", "Author", "Id",
    };

    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("A content item is an object.");
        var header = new Dictionary<string, JsonNode?>(json.Where(p => Header.Contains(p.Key)), StringComparer.OrdinalIgnoreCase);
        var item = new ContentItem
        {
            ContentItemId = Text(header, "ContentItemId") ?? string.Empty,
            ContentItemVersionId = Text(header, "ContentItemVersionId"),
            ContentType = Text(header, "ContentType") ?? string.Empty,
            DisplayText = Text(header, "DisplayText") ?? string.Empty,
            Latest = Flag(header, "Latest"),
            Published = Flag(header, "Published"),
            ModifiedUtc = Date(header, "ModifiedUtc"),
            PublishedUtc = Date(header, "PublishedUtc"),
            CreatedUtc = Date(header, "CreatedUtc"),
            Owner = Text(header, "Owner"),
            Author = Text(header, "Author"),
        };
        foreach (var (name, part) in json.Where(p => p.Value is JsonObject or JsonArray && !Header.Contains(p.Key)))
        {
            item.Parts[name] = part!.DeepClone();
        }

        return item;
    }

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("ContentItemId", value.ContentItemId);
        writer.WriteString("ContentItemVersionId", value.ContentItemVersionId);
        writer.WriteString("ContentType", value.ContentType);
        writer.WriteString("DisplayText", value.DisplayText);
        writer.WriteBoolean("Latest", value.Latest);
        writer.WriteBoolean("Published", value.Published);
        Write(writer, "ModifiedUtc", value.ModifiedUtc);
        Write(writer, "PublishedUtc", value.PublishedUtc);
        Write(writer, "CreatedUtc", value.CreatedUtc);
        writer.WriteString("Owner", value.Owner);
        writer.WriteString("Author", value.Author);
        foreach (var (name, part) in value.Parts)
        {
            writer.WritePropertyName(name);
            part!.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is { } date)
        {
            writer.WriteString(name, DateTime.SpecifyKind(date, DateTimeKind.Utc));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string? Text(Dictionary<string, JsonNode?> header, string name) => header.GetValueOrDefault(name) is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;

    private static bool Flag(Dictionary<string, JsonNode?> header, string name) =>
        header.GetValueOrDefault(name) is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private static DateTime? Date(Dictionary<string, JsonNode?> header, string name) => Text(header, name) is { Length: > 0 } text
        ? DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new JsonException($"{name} is not a date: {text}")
        : null;
}
