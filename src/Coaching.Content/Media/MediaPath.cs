using System.Text.RegularExpressions;
using Coaching.Content.Addresses;

namespace Coaching.Content.Media;

/// <summary>Which paths the library takes.</summary>
public static partial class MediaPath
{
    /// <summary>First folders that are addresses of the portal: widths and share pictures.</summary>
    private static readonly HashSet<string> Taken = ["w", "share"];

    /// <summary>A path for a person's file: their name for it, in plain letters and hyphens.</summary>
    public static string For(string folder, string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var (name, extension) = dot < 0 ? (fileName, string.Empty) : (fileName[..dot], fileName[dot..].ToLowerInvariant());
        var plain = NotPlain().Replace(Slug.From(name), "-").Trim('-');
        plain = plain.Length == 0 ? "file" : plain[..Math.Min(plain.Length, 80)];
        return Checked((folder.Length == 0 ? string.Empty : folder.Trim('/') + "/") + plain + extension);
    }

    /// <summary>Returns the path when it stays inside the library.</summary>
    /// <exception cref="MediaRefusedException">It climbs out, hides, or has characters that addresses cannot carry.</exception>
    public static string Checked(string path)
    {
        var segments = path.Split('/');
        var allowed = path.Length <= MediaFile.MaxPath && !Taken.Contains(segments[0])
            && segments.All(s => Segment().IsMatch(s) && !s.Contains("..", StringComparison.Ordinal));
        return allowed ? path : throw new MediaRefusedException(/*text*/ "A file cannot have this name: {0}", path);
    }

    /// <summary>Lower case, with its dot.</summary>
    internal static string Extension(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant();

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N}._ -]*[\p{L}\p{N}])?$")]
    private static partial Regex Segment();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
