namespace Coaching.Content.Search.Text;

/// <summary>A piece of an excerpt.</summary>
/// <param name="Text">The original text, accents included.</param>
/// <param name="Hit">It is a word that was searched for.</param>
public readonly record struct Segment(string Text, bool Hit);
