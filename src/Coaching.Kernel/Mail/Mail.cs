namespace Coaching.Kernel.Mail;

/// <summary>A mail that waits in the outbox. Raise it like an event; it is sent once the data is saved.</summary>
/// <param name="To">Address of the receiver.</param>
/// <param name="Subject">Subject in the receiver's language.</param>
/// <param name="Paragraphs">Plain paragraphs; the HTML part is made from them.</param>
/// <param name="Language">Code of the receiver's language.</param>
/// <param name="Link">The one thing to do, shown as a button, or null.</param>
/// <param name="LinkText">Words on the button.</param>
public sealed record Mail(
    string To, string Subject, IReadOnlyList<string> Paragraphs, string Language, string? Link = null, string? LinkText = null);
