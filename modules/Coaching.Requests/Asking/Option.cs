namespace Coaching.Requests.Asking;

/// <summary>A possible answer.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Above">What it lies in, to tell places of the same name apart.</param>
internal sealed record Option(string Value, string Text, string? Above = null)
{
    /// <summary>Text with what it lies in.</summary>
    public string Full => Above is null ? Text : $"{Text} ({Above})";
}
