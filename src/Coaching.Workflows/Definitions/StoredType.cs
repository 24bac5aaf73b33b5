using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Coaching.Content.Items;

namespace Coaching.Workflows.Definitions;

/// <summary>One version of a workflow. A version never changes, so a run goes on as it was drawn when it began.</summary>
internal sealed class StoredType
{
    public const int IdMaxLength = 26;
    public const int NameMaxLength = 255;

    private WorkflowType? _parsed;

    public long Id { get; set; }

    [MaxLength(IdMaxLength)]
    public required string WorkflowTypeId { get; set; }

    public int Version { get; set; }

    /// <summary>Whether this is the version that new runs follow.</summary>
    public bool Latest { get; set; }

    /// <summary>The switch; it belongs to the newest version.</summary>
    public bool Enabled { get; set; }

    [MaxLength(NameMaxLength)]
    public required string Name { get; set; }

    /// <summary>The definition as it came, word for word.</summary>
    public required string Json { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>The definition, read.</summary>
    public WorkflowType Definition => _parsed ??= WorkflowType.Read(JsonNode.Parse(Json, documentOptions: ContentJson.Reading)!.AsObject());
}
