using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;

namespace Coaching.Content.Recipes.Exports;

/// <summary>What a step gets while a recipe is written.</summary>
public sealed class RecipeExportRun
{
    /// <summary>A bare recipe carries files in itself up to this much altogether.</summary>
    private const long MostInside = 20_000_000;

    private readonly ContentDefinitions _definitions;
    private readonly Func<string, Stream, CancellationToken, Task>? _pack;
    private long _inside;

    internal RecipeExportRun(PortalDb db, ContentDefinitions definitions, RecipeChoices choices, Func<string, Stream, CancellationToken, Task>? pack)
    {
        Db = db;
        _definitions = definitions;
        Choices = choices;
        _pack = pack;
    }

    public PortalDb Db { get; }

    /// <summary>What was asked for.</summary>
    public RecipeChoices Choices { get; }

    /// <summary>Media files that are used but could not be written: absent, or too large for a recipe without package.</summary>
    public IList<string> LeftOut { get; } = [];

    /// <summary>Paths of the media files that exported steps use; a step that writes content adds its own by <see cref="Uses"/>.</summary>
    public SortedSet<string> Media { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes which media files some content uses: media fields and links in texts.</summary>
    public void Uses(JsonNode? node) => Media.UnionWith(MediaUses.In(node));

    /// <summary>A version as Orchard Core 3.0 exports it, or null when it is not to be exported.</summary>
    internal JsonObject? Item(StoredVersion version)
    {
        var type = _definitions.Type(version.ContentType);
        if (!version.Published && type is not { Listable: true })
        {
            return null;
        }

        var item = ContentDocuments.Raw(version);
        (item.CreatedUtc, item.ModifiedUtc, item.PublishedUtc) = (ImportMerge.Rounded(item.CreatedUtc), ImportMerge.Rounded(item.ModifiedUtc), ImportMerge.Rounded(item.PublishedUtc));
        // Without the draft, what visitors see is the newest there is.
        item.Latest = version.Latest || !Choices.Drafts;
        foreach (var part in type?.Parts ?? [])
        {
            item.Parts.TryAdd(part.Name, new JsonObject());
        }

        Uses(item.Parts);
        return ExportedJson.Of(ContentJson.ToNode(item));
    }

    /// <summary>The record of a media file, after its content was written into the package or the record itself.</summary>
    internal async Task<JsonObject?> Take(IFileStore store, string target, CancellationToken cancellationToken)
    {
        await using var file = await Open(store, target, cancellationToken);
        if (file is null)
        {
            LeftOut.Add(target);
            return null;
        }

        if (_pack is not null)
        {
            await _pack(target, file, cancellationToken);
            return new JsonObject { ["TargetPath"] = target, ["SourcePath"] = target };
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        _inside += content.Length;
        if (_inside > MostInside)
        {
            LeftOut.Add(target);
            return null;
        }

        return new JsonObject { ["TargetPath"] = target, ["Base64"] = Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length) };
    }

    private static async Task<Stream?> Open(IFileStore store, string target, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Open(MediaLibrary.StoreName(target), cancellationToken);
        }
        catch (ArgumentException)
        {
            // Content may point at names that no file can have.
            return null;
        }
    }
}
