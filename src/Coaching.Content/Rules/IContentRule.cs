using Coaching.Content.Items;

namespace Coaching.Content.Rules;

/// <summary>What must hold for items of a type before they are saved or published; modules add their own.</summary>
public interface IContentRule
{
    /// <summary>The type it is for, or null for all.</summary>
    string? ContentType { get; }

    /// <summary>What is wrong; nothing when all is well.</summary>
    /// <param name="item">The item about to be stored.</param>
    /// <param name="publishing">Whether visitors will see it; a draft may be incomplete.</param>
    IEnumerable<ContentProblem> Check(ContentItem item, bool publishing);
}

/// <summary>Something wrong with an item, said to the person who edits it.</summary>
/// <param name="Field">Where: <c>Part.Field</c>, for example <c>DiasporaStory.ConsentDate</c>.</param>
/// <param name="Text">English text, translated when shown; <c>{0}</c>… are the arguments.</param>
/// <param name="Arguments">Values for the text.</param>
public sealed record ContentProblem(string Field, string Text, params IReadOnlyList<object> Arguments);

/// <summary>The item cannot be stored as it is.</summary>
public sealed class ContentInvalidException(IReadOnlyList<ContentProblem> problems)
    : Exception(string.Join(" ", problems.Select(p => $"{p.Field}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, p.Text, [.. p.Arguments])}")))
{
    public IReadOnlyList<ContentProblem> Problems => problems;
}

/// <summary>Somebody else saved a newer version since this one was opened.</summary>
public sealed class StaleVersionException(string contentItemId)
    : Exception($"Item {contentItemId} has a newer version than the one this change started from.");
