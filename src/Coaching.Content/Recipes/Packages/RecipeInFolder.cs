namespace Coaching.Content.Recipes.Packages;

/// <summary>A recipe file with others beside it, as in a theme's or this portal's <c>recipes</c> folder.</summary>
internal sealed class RecipeInFolder(string file) : RecipePackage
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file))!;

    public override string FileName => Path.GetFileName(file);

    internal override IEnumerable<string> OtherRecipes => Directory.EnumerateFiles(_folder, "*.recipe.json")
        .Select(f => Path.GetFileName(f))
        .Where(f => f != FileName)
        .Order(StringComparer.Ordinal);

    internal override Stream OpenRecipe() => File.OpenRead(file);

    protected override Stream? Find(string path)
    {
        var full = Path.Combine(_folder, path);
        return File.Exists(full) ? File.OpenRead(full) : null;
    }
}
