using Coaching.Content.Recipes.Packages;

namespace Coaching.Content.Recipes;

/// <summary>Finds inner recipes by their names among the files of a package.</summary>
internal sealed class RecipeFinder(RecipePackage package)
{
    private readonly Dictionary<string, Recipe> _read = new(StringComparer.OrdinalIgnoreCase);
    private Queue<string>? _unread;

    /// <summary>The recipe of this name, or null.</summary>
    public async Task<Recipe?> Find(string name, CancellationToken cancellationToken)
    {
        // A file named after its recipe is the usual case: look there first, so that not all need be read.
        _unread ??= new Queue<string>(package.OtherRecipes.OrderByDescending(f => f.Equals(name + ".recipe.json", StringComparison.OrdinalIgnoreCase)));
        while (!_read.ContainsKey(name) && _unread.TryDequeue(out var file))
        {
            var recipe = await RecipeReader.Read(package.OpenFile(file)!, file, cancellationToken);
            _read.TryAdd(recipe.Name, recipe);
        }

        return _read.GetValueOrDefault(name);
    }
}
