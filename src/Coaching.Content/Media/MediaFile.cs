using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Coaching.Content.Media;

/// <summary>A file of the media library. Its bytes are in the file store under <c>media/</c> and its path.</summary>
public sealed class MediaFile
{
    public const int MaxPath = 255;

    /// <summary>Longest alternative text; a longer one belongs into a caption.</summary>
    public const int MaxText = 150;

    /// <summary>Relative to the media root: <c>stories/mill.svg</c>. What content items point at.</summary>
    [Key, MaxLength(MaxPath)]
    public required string Path { get; init; }

    /// <summary>The path without the file's own name; empty at the root.</summary>
    [MaxLength(MaxPath)]
    public required string Folder { get; init; }

    public long Size { get; set; }

    /// <summary>Content type it is sent with.</summary>
    [MaxLength(100)]
    public required string Type { get; set; }

    /// <summary>Pixels, as the picture is seen; null for what is no picture.</summary>
    public int? Width { get; set; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; set; }

    /// <summary>Hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; set; }

    /// <summary>Alternative texts as JSON, by language code.</summary>
    public string Texts { get; set; } = "{}";

    /// <summary>The picture says nothing that the page does not say; those who hear the page are spared it.</summary>
    public bool Decorative { get; set; }

    /// <summary>Id of the person who sent it, or null for a recipe.</summary>
    [MaxLength(255)]
    public string? UploadedBy { get; set; }

    public DateTime UploadedUtc { get; set; }

    /// <summary>Name without folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a file of this name would be a picture.</summary>
    public static bool IsPicturePath(string path) => MediaPath.Extension(path) is ".jpg" or ".jpeg" or ".png" or ".webp" or ".svg";

    public bool IsPicture => Type.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>A drawing has no pixels of its own: one file serves every width.</summary>
    public bool IsDrawing => Type == "image/svg+xml";

    /// <summary>What changes with the bytes: the <c>v</c> of addresses that may be kept for ever.</summary>
    public string Version => Sha256[..12];

    /// <summary>Address of the file itself.</summary>
    public string Url => $"/media/{EncodedPath}?v={Version}";

    /// <summary>Alternative text in a language; empty when there is none or the picture is decorative.</summary>
    public string TextIn(string language) => Decorative
        ? string.Empty
        : JsonSerializer.Deserialize<Dictionary<string, string>>(Texts)!.GetValueOrDefault(language) ?? string.Empty;

    /// <summary>Address of the picture at a width of <see cref="Thumbnails.Widths"/>.</summary>
    public string UrlAt(int width) => $"/media/w/{width}/{EncodedPath}?v={Version}";

    private string EncodedPath => string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
}
