using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Which versions one import has met so far. The same version twice is passed over, as Orchard Core does; one id for two
/// different things is refused, since nobody can say which of them is meant.
/// </summary>
internal sealed class SeenVersions
{
    private readonly Dictionary<(string Item, string Version), JsonObject> _versions = [];
    private readonly Dictionary<string, string> _owners = [];
    private readonly HashSet<(string Item, bool Published)> _shown = [];

    /// <summary>Whether the very same version was met before.</summary>
    public bool IsRepeated(ContentItem item, string path, RecipeRun run)
    {
        var json = ContentJson.ToNode(item);
        if (item.ContentItemVersionId is { } version)
        {
            if (_versions.TryGetValue((item.ContentItemId, version), out var before))
            {
                return JsonNode.DeepEquals(before, json)
                    ? Repeated(item, path, run)
                    : throw run.FailItem(item.ContentItemId, path, /*text*/ "The version {0} stands twice in the recipe, with different content.", version);
            }

            if (_owners.TryGetValue(version, out var owner))
            {
                throw run.FailItem(item.ContentItemId, path, /*text*/ "The version id {0} belongs to two items of the recipe; the other is {1}.", version, owner);
            }

            _versions.Add((item.ContentItemId, version), json);
            _owners.Add(version, item.ContentItemId);
        }

        if ((item.Latest || item.Published) && !_shown.Add((item.ContentItemId, item.Published)))
        {
            throw run.FailItem(item.ContentItemId, path, /*text*/ "The recipe has two published versions or two drafts of this item.");
        }

        return false;
    }

    private static bool Repeated(ContentItem item, string path, RecipeRun run)
    {
        run.Warn(RecipeWarningKind.Repeated, item.ContentItemId, path);
        return true;
    }
}
