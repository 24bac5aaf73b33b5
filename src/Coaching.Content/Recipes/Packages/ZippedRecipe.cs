using System.IO.Compression;

namespace Coaching.Content.Recipes.Packages;

/// <summary>
/// A deployment package. Names that climb out, symbolic links, bombs and doubled names are refused before anything is read;
/// what comes out of an entry is counted, since its head may lie.
/// </summary>
internal sealed class ZippedRecipe : RecipePackage
{
    private const int UnixTypeMask = 0xF000, UnixLink = 0xA000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchiveEntry _recipe;

    public ZippedRecipe(Stream content, string fileName)
    {
        try
        {
            _zip = new ZipArchive(content, ZipArchiveMode.Read);
            Check(fileName);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            content.Dispose();
            throw new RecipeException(null, /*text*/ "{0} is not a zip that can be read: {1}", [fileName, error.Message], error);
        }
        catch
        {
            content.Dispose();
            throw;
        }

        _recipe = Recipe() ?? throw new RecipeException(/*text*/ "{0} has no Recipe.json at its root.", fileName);
    }

    public override string FileName => _recipe.FullName;

    internal override IEnumerable<string> OtherRecipes => _entries.Keys
        .Where(n => n.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase) && !n.Contains('/', StringComparison.Ordinal) && n != FileName)
        .Order(StringComparer.Ordinal);

    internal override Stream OpenRecipe() => Open(_recipe);

    protected override Stream? Find(string path) => _entries.TryGetValue(path, out var entry) ? Open(entry) : null;

    protected override void Dispose(bool disposing)
    {
        _zip.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The recipe at the root; a package of one recipe under its own name is accepted too.</summary>
    private ZipArchiveEntry? Recipe() => _entries.GetValueOrDefault("Recipe.json")
        ?? (_entries.Values.Where(e => e.FullName.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase) && e.FullName == e.Name).ToList() is [var only] ? only : null);

    private void Check(string fileName)
    {
        if (_zip.Entries.Count > RecipeLimits.PackageEntries)
        {
            throw new RecipeException(/*text*/ "{0} has more than {1} files.", fileName, RecipeLimits.PackageEntries);
        }

        long all = 0;
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName;
            if (name.Length == 0 || name[0] == '/' || name.Any(c => c is '\\' or ':' || char.IsControl(c)) || name.Split('/').Any(s => s is ".." or "."))
            {
                throw new RecipeException(/*text*/ "{0} has a file whose name leaves the package: {1}", fileName, name);
            }

            if (((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink)
            {
                throw new RecipeException(/*text*/ "{0} has a symbolic link: {1}", fileName, name);
            }

            if (name[^1] == '/')
            {
                continue;
            }

            all += entry.Length;
            if (all > RecipeLimits.PackageBytes)
            {
                throw new RecipeException(/*text*/ "{0} is larger than {1} MB.", fileName, RecipeLimits.PackageBytes / 1_000_000);
            }

            if (entry.Length / RecipeLimits.PackedRatio > Math.Max(entry.CompressedLength, 1))
            {
                throw new RecipeException(/*text*/ "{0} has a file that unpacks to more than {1} times its size: {2}", fileName, RecipeLimits.PackedRatio, name);
            }

            if (!_entries.TryAdd(name, entry))
            {
                throw new RecipeException(/*text*/ "{0} has two files of one name: {1}", fileName, name);
            }
        }
    }

    private static LimitedStream Open(ZipArchiveEntry entry) => new(entry.Open(), entry.Length, entry.FullName);
}
