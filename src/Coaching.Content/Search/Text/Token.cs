namespace Coaching.Content.Search.Text;

/// <summary>One searchable word of a text.</summary>
/// <param name="Term">What the index holds: the folded stem.</param>
/// <param name="Start">Where the word begins in the original text.</param>
/// <param name="Length">How many characters it takes there.</param>
public readonly record struct Token(string Term, int Start, int Length);
