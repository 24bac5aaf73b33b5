using System.Text.Json.Nodes;
using Coaching.Content.Media;
using Microsoft.AspNetCore.Http;

namespace Coaching.Editorial.Forms;

/// <summary>Files of a media field: those sent with the form go into the library, and those named must be there.</summary>
internal sealed class SentFiles(MediaLibrary library)
{
    /// <summary>Stores what was sent with a form and names it in the posted values; says what the library refuses or does not have.</summary>
    /// <returns>Problems: path of the field, English text and its arguments.</returns>
    public async Task<IReadOnlyList<(string Path, string Text, IReadOnlyList<object> Arguments)>> Take(
        IFormCollection form, JsonObject posted, string personId, CancellationToken cancellationToken)
    {
        var problems = new List<(string, string, IReadOnlyList<object>)>();
        foreach (var file in form.Files.Where(f => f.Length > 0 && f.Name.EndsWith("/Upload", StringComparison.Ordinal)))
        {
            try
            {
                var folder = (file.ContentType ?? string.Empty).StartsWith("image/", StringComparison.Ordinal) ? "images" : "documents";
                var path = await library.FreePath(folder, file.FileName, cancellationToken);
                await using var stream = file.OpenReadStream();
                await library.Save(path, stream, MediaOrigin.Upload, personId, cancellationToken);
                Name(posted, file.Name[..^"Upload".Length] + "Sent", path);
            }
            catch (MediaRefusedException refused)
            {
                problems.Add((Field(file.Name), refused.Text, refused.Arguments));
            }
        }

        foreach (var (name, values) in form.Where(f => f.Key.Contains("/Files/", StringComparison.Ordinal) && (f.Key.EndsWith("/Path", StringComparison.Ordinal) || f.Key.EndsWith("/Pick", StringComparison.Ordinal))))
        {
            if (values[0]?.Trim().TrimStart('/') is { Length: > 0 } path && await library.Find(path, cancellationToken) is null)
            {
                problems.Add((Field(name), /*text*/ "The library has no file of this name: {0}", [path]));
            }
        }

        return problems;
    }

    private static string Field(string name) => name[..name.LastIndexOf("/Files/", StringComparison.Ordinal)];

    private static void Name(JsonObject posted, string name, string value)
    {
        var steps = name.Split('/');
        var node = posted;
        foreach (var step in steps[..^1])
        {
            node = node[step] as JsonObject ?? (JsonObject)(node[step] = new JsonObject());
        }

        node[steps[^1]] = value;
    }
}
