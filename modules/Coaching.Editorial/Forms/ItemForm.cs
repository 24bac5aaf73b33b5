using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Content.Items;

namespace Coaching.Editorial.Forms;

/// <summary>Writes what was posted into an item, part by part, as its type is defined. What the form does not show stays as it was.</summary>
internal sealed class ItemForm(ContentDefinitions definitions)
{
    private const int MaxItems = 200;

    /// <summary>What could not be read: path of the input and an English text.</summary>
    public List<(string Path, string Text)> Problems { get; } = [];

    /// <summary>Applies the posted form to the item.</summary>
    public void Apply(ContentItem item, JsonObject posted)
    {
        var json = ContentJson.ToNode(item);
        Apply(json, posted, string.Empty);
        var read = ContentJson.Read(json);
        item.Parts.Clear();
        foreach (var (name, part) in read.Parts)
        {
            item.Parts[name] = part!.DeepClone();
        }

        item.DisplayText = read.DisplayText;
        item.Forget();
    }

    private void Apply(JsonObject item, JsonObject posted, string path)
    {
        if ((string?)item["ContentType"] is not { } typeName || definitions.Type(typeName) is not { } type)
        {
            return;
        }

        if (posted.Text("DisplayText") is { } text)
        {
            item["DisplayText"] = text;
        }

        foreach (var part in type.Parts)
        {
            if (posted[part.Name] is JsonObject values)
            {
                var before = item[part.Name] as JsonObject ?? [];
                item[part.Name] = Part(part, before, values, path + part.Name + "/");
            }
        }
    }

    private JsonObject Part(TypePartDefinition part, JsonObject before, JsonObject posted, string path)
    {
        var after = before.DeepClone().AsObject();
        switch (part.PartName)
        {
            case "TitlePart":
                Set(after, "Title", posted.Text("Title"));
                break;
            case "AutoroutePart":
                Set(after, "Path", posted.Text("Path"));
                break;
            case "AliasPart":
                Set(after, "Alias", posted.Text("Alias"));
                break;
            case "SeoMetaPart":
                Set(after, "PageTitle", posted.Text("PageTitle"));
                Set(after, "MetaDescription", posted.Text("MetaDescription"));
                break;
            case "HtmlBodyPart":
                Set(after, "Html", FieldValues.Html(posted, "Html"));
                break;
            case "MarkdownBodyPart":
                Set(after, "Markdown", posted.Text("Markdown"));
                break;
            case "LinkMenuItemPart":
                Set(after, "Url", posted.Text("Url"));
                break;
            case "ContainedPart":
                Contain(part, after, posted, path);
                break;
            case "TermNamesPart":
                after["Names"] = posted["Names"]?.DeepClone() ?? after["Names"]?.DeepClone();
                break;
            case "FlowPart":
                after["Widgets"] = Items(after["Widgets"], posted.Numbered("Widgets"), path + "Widgets/");
                break;
            case "BagPart":
                after["ContentItems"] = Items(after["ContentItems"], posted.Numbered("ContentItems"), path + "ContentItems/");
                break;
            case "MenuItemsListPart":
                after["MenuItems"] = Items(after["MenuItems"], posted.Numbered("MenuItems"), path + "MenuItems/");
                break;
        }

        foreach (var field in definitions.Part(part.PartName).Fields)
        {
            var unread = new List<string>();
            after[field.Name] = FieldValues.Read(field, posted[field.Name] as JsonObject ?? [], after[field.Name] as JsonObject, unread);
            Problems.AddRange(unread.Select(text => (path + field.Name, text)));
        }

        return after;
    }

    /// <summary>In which item it stands, and at which place. Posted as <c>type:id</c>; a type that may not hold it changes nothing.</summary>
    private void Contain(TypePartDefinition part, JsonObject after, JsonObject posted, string path)
    {
        if (posted.Text("In") is not { } container)
        {
            after.Remove("ListContentItemId");
            after.Remove("ListContentType");
        }
        else if (container.Split(':') is [var type, var id] && ContentIds.IsValid(id)
            && part.Settings["ContainedPartSettings"]?["ContainerContentTypes"] is JsonArray types && types.Any(t => (string?)t == type))
        {
            (after["ListContentItemId"], after["ListContentType"]) = (id, type);
        }

        var order = posted.Text("Order") ?? "0";
        after["Order"] = int.TryParse(order, out var place) ? place : order;
        if (place < 0 || after["Order"]!.GetValueKind() != JsonValueKind.Number)
        {
            Problems.Add((path + "Order", place < 0 ? /*text*/ "Write a larger number." : /*text*/ "Write a number, for example 12."));
        }
    }

    /// <summary>Inner items in the order of the form; each keeps what it had under its id.</summary>
    private JsonArray Items(JsonNode? before, IReadOnlyList<JsonObject> posted, string path)
    {
        var known = (before as JsonArray ?? []).OfType<JsonObject>().DistinctBy(i => (string?)i["ContentItemId"]).ToDictionary(i => (string?)i["ContentItemId"] ?? string.Empty);
        var after = new JsonArray();
        foreach (var (values, index) in posted.Take(MaxItems).Select((v, i) => (v, i)))
        {
            var id = values.Text("ContentItemId") ?? ContentIds.New();
            var item = known.GetValueOrDefault(id)?.DeepClone().AsObject()
                ?? ContentJson.ToNode(new ContentItem { ContentItemId = id, ContentType = values.Text("ContentType") ?? string.Empty });
            Apply(item, values, $"{path}{index}/");
            after.Add(item);
        }

        return after;
    }

    private static void Set(JsonObject part, string name, string? value)
    {
        if (value is null)
        {
            part.Remove(name);
        }
        else
        {
            part[name] = value;
        }
    }
}
