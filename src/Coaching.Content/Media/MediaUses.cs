using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coaching.Content.Media;

/// <summary>Which files of the library some content uses: media fields, and addresses below <c>/media/</c> in links and texts.</summary>
public static partial class MediaUses
{
    /// <summary>Paths of the files, each once.</summary>
    public static SortedSet<string> In(JsonNode? node)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        Collect(node, paths);
        return paths;
    }

    private static void Collect(JsonNode? node, SortedSet<string> paths)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var inner in list)
                {
                    Collect(inner, paths);
                }

                break;
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    if (name == "Paths" && value is JsonArray named)
                    {
                        paths.UnionWith(named.OfType<JsonValue>().Where(p => p.TryGetValue<string>(out _)).Select(p => ((string)p!).TrimStart('/')).Where(p => p.Length > 0));
                    }

                    Collect(value, paths);
                }

                break;
            case JsonValue text when text.TryGetValue<string>(out var words) && words.Contains("/media/", StringComparison.Ordinal):
                paths.UnionWith(Addresses().Matches(words).Select(m => Uri.UnescapeDataString(m.Groups[1].Value)));
                break;
        }
    }

    /// <summary>The address of a file, of a narrower copy of a picture, or of its share picture; in the letters that <see cref="MediaPath"/> allows.</summary>
    [GeneratedRegex(@"/media/(?:w/[0-9]+/|share/)?([\p{L}\p{N}._%/-]*[\p{L}\p{N}])")]
    private static partial Regex Addresses();
}
