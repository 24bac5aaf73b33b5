namespace Coaching.Requests.Cases;

/// <summary>One line of a request's history, as one side sees it.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="Kind">Class of the piece: theirs, ours, note, event.</param>
/// <param name="Name">Who wrote; null for what happened.</param>
/// <param name="Text">What was written, or what happened.</param>
/// <param name="Attachments">Files that came with it.</param>
internal sealed record TimelineEntry(DateTime AtUtc, string Kind, string? Name, string Text, IReadOnlyList<Attachment> Attachments);
