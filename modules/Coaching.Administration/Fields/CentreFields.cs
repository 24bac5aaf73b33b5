using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;

namespace Coaching.Administration.Fields;

/// <summary>Changes the fields of a type's own part, as a ContentDefinition step would. Callers save.</summary>
internal sealed class CentreFields(PortalDb db, ContentDefinitions definitions)
{
    /// <summary>Adds a field at the end.</summary>
    public Task Add(ContentTypeDefinition type, string name, FieldKind kind, FieldForm form)
    {
        var settings = new JsonObject();
        Describe(settings, kind.FieldName, form);
        if (kind.Editor is not null)
        {
            settings["ContentPartFieldSettings"]!["Editor"] = kind.Editor;
        }

        Offer(settings, kind, form);
        var step = Step(type.Name, [Record(kind.FieldName, name, settings)]);
        if (type.Parts.All(p => p.PartName != type.Name))
        {
            step["ContentTypes"] = new JsonArray(new JsonObject
            {
                ["Name"] = type.Name,
                ["ContentTypePartDefinitionRecords"] = new JsonArray(new JsonObject { ["PartName"] = type.Name, ["Name"] = type.Name, ["Settings"] = new JsonObject() }),
            });
        }

        return ContentDefinitions.Store(db, step, replace: false);
    }

    /// <summary>Changes label, hint and whether it must be filled in; of a field that the centre added its options too.</summary>
    public async Task Change(string part, FieldDefinition field, FieldForm form)
    {
        if (definitions.IsBrought(part, field.Name))
        {
            var change = new JsonObject();
            Describe(change, field.FieldName, form);
            // The portal's own label stays below what the centre writes: languages without one keep their translation.
            change["ContentPartFieldSettings"]!.AsObject().Remove("DisplayName");
            await ContentDefinitions.Store(db, Step(part, [Record(field.FieldName, field.Name, change)]), replace: false);
            return;
        }

        var settings = field.Settings.DeepClone().AsObject();
        Describe(settings, field.FieldName, form);
        if (FieldKind.Of(field.FieldName, field.Editor) is { HasOptions: true } kind)
        {
            Offer(settings, kind, form);
        }

        // A merge unites options; taking the field out first lets the new list replace the old one.
        await ContentDefinitions.RemoveField(db, part, field.Name);
        await ContentDefinitions.Store(db, Step(part, [Record(field.FieldName, field.Name, settings)]), replace: false);
    }

    /// <summary>Puts a field at another place; all fields of the part get their numbers.</summary>
    public Task Move(string part, string field, int place)
    {
        var fields = definitions.Fields(part).ToList();
        var moved = fields.Single(f => f.Name == field);
        fields.Remove(moved);
        fields.Insert(Math.Clamp(place - 1, 0, fields.Count), moved);
        return ContentDefinitions.Store(db, Step(part, fields.Index().Select(f => Record(f.Item.FieldName, f.Item.Name, new JsonObject
        {
            ["ContentPartFieldSettings"] = new JsonObject { ["Position"] = f.Index.ToString(CultureInfo.InvariantCulture) },
        }))), replace: false);
    }

    /// <summary>The options of a field, as the form shows them.</summary>
    public static string Options(FieldDefinition field)
    {
        var (group, name) = field.FieldName == "TextField" ? ("TextFieldPredefinedListEditorSettings", "name") : ("MultiTextFieldSettings", "Name");
        return string.Join('\n', (field.Settings[group]?["Options"] as JsonArray ?? []).Select(o => o?[name]?.ToString()));
    }

    private static JsonObject Step(string part, IEnumerable<JsonObject> records) => new()
    {
        ["name"] = "ContentDefinition",
        ["ContentParts"] = new JsonArray(new JsonObject { ["Name"] = part, ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. records]) }),
    };

    private static JsonObject Record(string kind, string name, JsonObject settings) => new() { ["FieldName"] = kind, ["Name"] = name, ["Settings"] = settings };

    private static void Describe(JsonObject settings, string fieldName, FieldForm form)
    {
        // A merge takes nothing away: a language without a label of its own gets an empty one.
        Group(settings, "PortalFieldSettings")["Labels"] = new JsonObject(Language.All.Select(l => KeyValuePair.Create(
            l.Code, (JsonNode?)(l == Language.Current ? form.Label!.Trim() : Short(form.OtherLabels.GetValueOrDefault(l.Code)?.Trim() ?? string.Empty)))));
        Group(settings, "ContentPartFieldSettings")["DisplayName"] = form.Label!.Trim();
        var own = Group(settings, fieldName + "Settings");
        own["Hint"] = form.Hint?.Trim() ?? string.Empty;
        own["Required"] = form.Required;
    }

    private static void Offer(JsonObject settings, FieldKind kind, FieldForm form)
    {
        if (kind.Key == "choice")
        {
            Group(settings, "TextFieldPredefinedListEditorSettings")["Options"] =
                new JsonArray([.. form.OptionList.Select(o => new JsonObject { ["name"] = o, ["value"] = o })]);
        }
        else if (kind.HasTerms)
        {
            var terms = Group(settings, "TaxonomyFieldSettings");
            (terms["TaxonomyContentItemId"], terms["Unique"]) = (form.Taxonomy, kind.Key == "term");
        }
        else if (kind.Key == "choices")
        {
            Group(settings, "MultiTextFieldSettings")["Options"] =
                new JsonArray([.. form.OptionList.Select(o => new JsonObject { ["Name"] = o, ["Value"] = o })]);
        }
    }

    private static string Short(string label) => label.Length <= FieldForm.LabelMaxLength ? label : label[..FieldForm.LabelMaxLength];

    private static JsonObject Group(JsonObject settings, string name)
    {
        if (settings[name] is not JsonObject group)
        {
            settings[name] = group = [];
        }

        return group;
    }
}
