namespace Coaching.Workflows.Expressions;

/// <summary>
/// A definition asks for what the portal does not understand. The message says what to write instead; trying again would not help.
/// </summary>
public sealed class MistakeException(string message) : Exception(message);
