using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Editorial.Forms;

/// <summary>What the buttons beside blocks do: <c>up|down|remove:path</c>, <c>add:Type:path</c>. Nothing is stored by it.</summary>
internal static class BlockMoves
{
    /// <summary>Carries out a button's command on an item.</summary>
    /// <returns>Id of the block that moved or came, to take the focus; null when the command names none.</returns>
    public static string? Do(ContentItem item, string command)
    {
        var words = command.Split(':');
        var json = ContentJson.ToNode(item);
        var at = words[^1].Split('/');
        if (words.Length < 2 || at.Length < 2 || !int.TryParse(at[^1], out var index) || Find(json, at[..^1], words[0] == "add") is not { } list
            || index < 0 || index > list.Count || (words[0] != "add" && index == list.Count))
        {
            return null;
        }

        var moved = words switch
        {
            ["add", var type, _] => Insert(list, index, ContentJson.ToNode(new ContentItem { ContentItemId = ContentIds.New(), ContentType = type })),
            ["up", _] when index > 0 => Insert(list, index - 1, Take(list, index)),
            ["down", _] when index < list.Count - 1 => Insert(list, index + 1, Take(list, index)),
            ["remove", _] => Take(list, index),
            _ => null,
        };
        var after = ContentJson.Read(json);
        item.Parts.Clear();
        foreach (var (name, part) in after.Parts)
        {
            item.Parts[name] = part!.DeepClone();
        }

        item.Forget();
        return (string?)moved?["ContentItemId"];
    }

    private static JsonArray? Find(JsonNode json, string[] path, bool make)
    {
        JsonNode? node = json;
        foreach (var (step, i) in path.Select((s, i) => (s, i)))
        {
            if (node is JsonArray list)
            {
                node = int.TryParse(step, out var n) && n < list.Count ? list[n] : null;
            }
            else if (node is JsonObject owner)
            {
                if (owner[step] is null && make)
                {
                    owner[step] = i == path.Length - 1 ? new JsonArray() : new JsonObject();
                }

                node = owner[step];
            }
        }

        return node as JsonArray;
    }

    private static JsonObject Take(JsonArray list, int index)
    {
        var item = list[index]!.AsObject();
        list.RemoveAt(index);
        return item;
    }

    private static JsonObject Insert(JsonArray list, int index, JsonObject item)
    {
        list.Insert(index, item);
        return item;
    }
}
