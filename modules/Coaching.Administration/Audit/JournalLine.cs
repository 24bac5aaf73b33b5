namespace Coaching.Administration.Audit;

/// <summary>A line of the journal as it is read.</summary>
/// <param name="Entry">What was noted.</param>
/// <param name="By">Name of who did it.</param>
/// <param name="Subject">Name of the person or thing it was done to.</param>
internal sealed record JournalLine(JournalEntry Entry, string? By, string? Subject);
