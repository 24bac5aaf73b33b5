using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Known;

namespace Coaching.Content.Recipes.Steps;

/// <summary>Puts the records of a definition step into today's form, and refuses those that say too little (§1.6, §1.8).</summary>
internal static class DefinitionRecords
{
    private const int MaxName = 255;

    private static readonly string[] Liquid = ["HtmlBodyPartSettings", "MarkdownBodyPartSettings", "HtmlFieldSettings", "MarkdownFieldSettings"];

    public static void Check(JsonObject step, RecipeRun run)
    {
        var types = step.Objects("ContentTypes", run).ToList();
        var parts = step.Objects("ContentParts", run).ToList();
        var names = types.Concat(parts).Select(r => r.Json.Text("Name")).ToHashSet();
        foreach (var (type, path) in types)
        {
            Type(type, path, run, names);
        }

        foreach (var (part, path) in parts)
        {
            Part(part, path, run);
        }
    }

    private static void Type(JsonObject type, string path, RecipeRun run, HashSet<string?> names)
    {
        var name = Head(type, path, run);
        type.Rename("ContentTypePartDefinitionRecords");
        if (string.IsNullOrEmpty(type.Text("DisplayName")))
        {
            // Orchard Core leaves a type's own settings alone when the record does not name it.
            type.Remove("DisplayName");
            type.Remove("Settings");
        }

        foreach (var (record, at) in type.Objects("ContentTypePartDefinitionRecords", run, path + "."))
        {
            record.Rename("PartName", "Name", "Settings");
            var part = record.Text("PartName");
            if (string.IsNullOrEmpty(part))
            {
                throw run.Fail(at, /*text*/ "Unable to add content-part to the '{0}' content-type. The part name cannot be null or empty.", name);
            }

            record["Name"] = record.Text("Name") is { Length: > 0 } given ? given : part;
            Settings(record, at, run);
            if (part != name && !ContentShapes.Parts.ContainsKey(part) && !ContentShapes.Welded.Contains(part) && !names.Contains(part))
            {
                run.Warn(RecipeWarningKind.UnknownPart, part, at);
            }
        }
    }

    private static void Part(JsonObject part, string path, RecipeRun run)
    {
        var name = Head(part, path, run);
        part.Rename("ContentPartFieldDefinitionRecords");
        foreach (var (record, at) in part.Objects("ContentPartFieldDefinitionRecords", run, path + "."))
        {
            record.Rename("FieldName", "Name", "Settings");
            if (string.IsNullOrEmpty(record.Text("Name")) || string.IsNullOrEmpty(record.Text("FieldName")))
            {
                throw run.Fail(at, /*text*/ "A field of the part {0} says no Name or no FieldName.", name);
            }

            Settings(record, at, run);
            if (!ContentShapes.Fields.ContainsKey(record.Text("FieldName")!))
            {
                run.Warn(RecipeWarningKind.UnknownFieldType, record.Text("FieldName")!, at);
            }
        }
    }

    private static string Head(JsonObject record, string path, RecipeRun run)
    {
        record.Rename("Name", "DisplayName", "Settings");
        var name = record.Text("Name");
        if (string.IsNullOrEmpty(name) || name.Length > MaxName)
        {
            throw run.Fail(path, /*text*/ "The definition has no name, or one longer than {0} letters.", MaxName);
        }

        if (record["Settings"] is not (null or JsonObject))
        {
            throw run.Fail(path + ".Settings", /*text*/ "This is not an object.");
        }

        return name;
    }

    /// <summary>Renames what is called otherwise today, and says when Liquid in HTML will not be rendered.</summary>
    private static void Settings(JsonObject record, string path, RecipeRun run)
    {
        if (record["Settings"] is null)
        {
            record["Settings"] = new JsonObject();
        }

        if (record["Settings"] is not JsonObject settings)
        {
            throw run.Fail(path + ".Settings", /*text*/ "This is not an object.");
        }

        if (settings["ContentIndexSettings"] is { } index && !settings.ContainsKey("LuceneContentIndexSettings"))
        {
            settings.Remove("ContentIndexSettings");
            settings["LuceneContentIndexSettings"] = index;
        }

        foreach (var name in Liquid)
        {
            if (settings[name] is JsonObject own && own["SanitizeHtml"]?.GetValueKind() == JsonValueKind.False && !own.ContainsKey("RenderLiquid"))
            {
                own["RenderLiquid"] = true;
                run.Warn(RecipeWarningKind.LiquidNotRendered, record.Text("Name")!, path);
            }
        }
    }
}
