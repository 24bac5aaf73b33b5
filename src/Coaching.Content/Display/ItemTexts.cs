using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Fields;
using Coaching.Content.Items.Parts;

namespace Coaching.Content.Display;

/// <summary>A picture of an item.</summary>
/// <param name="Path">Relative to the media root.</param>
/// <param name="Text">Alternative text.</param>
public sealed record ItemPicture(string Path, string Text);

/// <summary>What many types have under the same names: a summary, a picture, a language.</summary>
public static class ItemTexts
{
    extension(ContentItem item)
    {
        /// <summary>The field Summary or Lead of the type's own part.</summary>
        public string? Summary => item.Text("Summary") ?? item.Text("Lead");

        /// <summary>The first picture of the field Picture.</summary>
        public ItemPicture? Picture => item.Field<MediaField>("Picture").Picture;

        /// <summary>Language of the item, or null.</summary>
        public string? Culture => item.As<LocalizationPart>().Culture;

        /// <summary>A text field of the type's own part; null when it is empty.</summary>
        public string? Text(string name) => item.Field<TextField>(name).Text is { Length: > 0 } text ? text : null;

        /// <summary>A field of the type's own part; an empty one when it is missing.</summary>
        public T Field<T>(string name)
            where T : class, new() => item.Parts[item.ContentType]?[name] is JsonObject field
                ? System.Text.Json.JsonSerializer.Deserialize<T>(field, ContentJson.Options) ?? new T()
                : new T();
    }

    extension(MediaField media)
    {
        /// <summary>The first picture, or null.</summary>
        public ItemPicture? Picture => media.Paths is [var path, ..]
            ? new(path, media.MediaTexts is [var text, ..] ? text : string.Empty)
            : null;
    }
}
