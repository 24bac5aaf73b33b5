using Coaching.Content.Items.Fields;

namespace Coaching.Training.Outlines;

/// <summary>The short fields of a pedagogical document that its row shows.</summary>
internal sealed record DocumentFields
{
    public TextField Summary { get; init; } = new();

    public TextField Language { get; init; } = new();

    public MediaField File { get; init; } = new();

    /// <summary>Kind of file as people say it, <c>DOCX</c>; null when there is no file.</summary>
    public string? Kind => File.Paths is [var path, ..] && Path.GetExtension(path) is { Length: > 1 } extension ? extension[1..].ToUpperInvariant() : null;
}
