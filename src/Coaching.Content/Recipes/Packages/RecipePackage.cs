namespace Coaching.Content.Recipes.Packages;

/// <summary>
/// A recipe with the files it refers to: a <c>.recipe.json</c> file in its folder, a <c>.zip</c> with <c>Recipe.json</c> at its
/// root, or a file that was uploaded alone.
/// </summary>
public abstract class RecipePackage : IDisposable
{
    /// <summary>The recipe's file name.</summary>
    public abstract string FileName { get; }

    /// <summary>Names of the other recipe files in the package.</summary>
    internal abstract IEnumerable<string> OtherRecipes { get; }

    /// <summary>Opens a package that lies on this computer, by the operator's hand.</summary>
    /// <exception cref="RecipeException">There is no such file, or it is not a safe package.</exception>
    public static RecipePackage Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new RecipeException(/*text*/ "There is no file {0}.", file);
        }

        return IsZip(file) ? new ZippedRecipe(File.OpenRead(file), Path.GetFileName(file)) : new RecipeInFolder(file);
    }

    /// <summary>Opens a package that somebody sent: a zip, or a recipe alone. The package disposes of the stream.</summary>
    /// <param name="content">A stream that can be sought.</param>
    /// <param name="fileName">Its name, as the sender gave it.</param>
    /// <exception cref="RecipeException">It is not a safe package.</exception>
    public static RecipePackage Open(Stream content, string fileName) =>
        IsZip(fileName) ? new ZippedRecipe(content, Path.GetFileName(fileName)) : new RecipeAlone(content, Path.GetFileName(fileName));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the recipe itself.</summary>
    internal abstract Stream OpenRecipe();

    /// <summary>Opens another file of the package; null when there is none of this name.</summary>
    /// <param name="path">Relative to the recipe; one that leaves the package is refused.</param>
    internal Stream? OpenFile(string path)
    {
        var inside = path.Replace('\\', '/');
        if (inside.Length is 0 or > 500 || inside[0] == '/' || inside.Contains(':', StringComparison.Ordinal)
            || inside.Any(char.IsControl) || inside.Split('/').Any(s => s is ".." or "."))
        {
            throw new RecipeException(/*text*/ "{0} leaves the package.", path);
        }

        return Find(inside);
    }

    /// <summary>Opens a file by a path that was checked.</summary>
    protected abstract Stream? Find(string path);

    protected virtual void Dispose(bool disposing)
    {
    }

    private static bool IsZip(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
