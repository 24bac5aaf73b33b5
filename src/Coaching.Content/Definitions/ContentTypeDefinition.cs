using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Coaching.Kernel.Languages;

namespace Coaching.Content.Definitions;

/// <summary>A content type: which parts its items have. The shape and names are those of Orchard Core's ContentDefinition step.</summary>
public sealed record ContentTypeDefinition
{
    public string Name { get; init; } = string.Empty;

    public string DisplayName { get; init; } = string.Empty;

    public JsonObject Settings { get; init; } = [];

    [JsonPropertyName("ContentTypePartDefinitionRecords")]
    public IReadOnlyList<TypePartDefinition> Parts { get; init; } = [];

    /// <summary>«Widget» for blocks, «MenuItem» for menu entries, empty for content of its own.</summary>
    [JsonIgnore]
    public string? Stereotype => Setting<string>("Stereotype");

    /// <summary>Whether people may create such items in the editor.</summary>
    [JsonIgnore]
    public bool Creatable => Setting<bool?>("Creatable") ?? false;

    /// <summary>Whether the list of all content shows such items.</summary>
    [JsonIgnore]
    public bool Listable => Setting<bool?>("Listable") ?? false;

    /// <summary>The parts as one writes them: what the item is, then its blocks and inner items, then what is for machines.</summary>
    [JsonIgnore]
    public IEnumerable<TypePartDefinition> PartsToWrite => Parts.OrderBy(p => p.PartName switch
    {
        "FlowPart" or "BagPart" or "HtmlBodyPart" or "MarkdownBodyPart" or "MenuItemsListPart" or "TaxonomyPart" => 1,
        "SeoMetaPart" => 2,
        _ => 0,
    });

    private T? Setting<T>(string name) => Settings["ContentTypeSettings"] is JsonObject settings && settings[name] is JsonValue value
        && value.TryGetValue<T>(out var found) ? found : default;
}

/// <summary>A part of a type.</summary>
public sealed record TypePartDefinition
{
    /// <summary>The kind of part.</summary>
    public string PartName { get; init; } = string.Empty;

    /// <summary>The name under which it is stored; differs from the kind for named parts.</summary>
    public string Name { get; init; } = string.Empty;

    public JsonObject Settings { get; init; } = [];
}

/// <summary>A part: which fields it has.</summary>
public sealed record ContentPartDefinition
{
    public string Name { get; init; } = string.Empty;

    public JsonObject Settings { get; init; } = [];

    [JsonPropertyName("ContentPartFieldDefinitionRecords")]
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}

/// <summary>A field of a part.</summary>
public sealed record FieldDefinition
{
    /// <summary>The kind of field, for example <c>TextField</c>.</summary>
    public string FieldName { get; init; } = string.Empty;

    /// <summary>The field's own name.</summary>
    public string Name { get; init; } = string.Empty;

    public JsonObject Settings { get; init; } = [];

    /// <summary>The label people see: what the centre wrote for the language in use, else the one for all, which is English for the portal's own fields and translated when shown.</summary>
    [JsonIgnore]
    public string Label => LabelIn(Language.Current.Code) ?? Setting("ContentPartFieldSettings", "DisplayName") ?? Name;

    /// <summary>The label that the centre wrote for one language, or null.</summary>
    public string? LabelIn(string language) =>
        Settings["PortalFieldSettings"]?["Labels"]?[language] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <summary>The editor chosen for the field, for example <c>TextArea</c>.</summary>
    [JsonIgnore]
    public string? Editor => Setting("ContentPartFieldSettings", "Editor");

    [JsonIgnore]
    public string? Hint => Setting(FieldName + "Settings", "Hint");

    [JsonIgnore]
    public bool Required => Flag(FieldName + "Settings", nameof(Required)) == true;

    /// <summary>Whether a rule of the type asks for it before visitors may see the item; a draft goes without.</summary>
    [JsonIgnore]
    public bool RequiredToPublish => Flag("PublishingSettings", nameof(Required)) == true;

    /// <summary>Whether a translation begins with what its source has; a consent, for example, is given for one language.</summary>
    [JsonIgnore]
    public bool IsCopiedToTranslations => Flag("TranslationSettings", "Copied") != false;

    /// <summary>Where the field stands among its part's fields; null when nobody said.</summary>
    [JsonIgnore]
    public double? Position => double.TryParse(Setting("ContentPartFieldSettings", nameof(Position)), NumberStyles.Number, CultureInfo.InvariantCulture, out var at) ? at : null;

    /// <summary>The smallest or largest number that the field takes; null when there is none.</summary>
    public decimal? Limit(string name) => decimal.TryParse(Settings[FieldName + "Settings"]?[name]?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var limit) ? limit : null;

    private bool? Flag(string group, string name) => Settings[group]?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>One text of the field's settings.</summary>
    public string? Setting(string group, string name) =>
        Settings[group]?[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
