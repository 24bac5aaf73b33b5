namespace Coaching.Content.Recipes.Packages;

/// <summary>A recipe without any file beside it.</summary>
internal sealed class RecipeAlone(Stream content, string fileName) : RecipePackage
{
    public override string FileName => fileName;

    internal override IEnumerable<string> OtherRecipes => [];

    internal override Stream OpenRecipe() => content;

    protected override Stream? Find(string path) => null;

    protected override void Dispose(bool disposing)
    {
        content.Dispose();
        base.Dispose(disposing);
    }
}
