namespace Coaching.Kernel.Slots;

/// <summary>A part of the home page that a module brings.</summary>
public interface IHomeSection
{
    /// <summary>Smaller comes first.</summary>
    int Order { get; }

    /// <summary>Where on the page it stands.</summary>
    HomePlace Place { get; }

    /// <summary>What to show for the person (null: nobody signed in), or null for nothing.</summary>
    Task<Shown?> Show(string? personId, CancellationToken cancellationToken);
}

/// <summary>A partial view by name with its model.</summary>
/// <param name="View">Name or path of the partial view.</param>
/// <param name="Model">Its model.</param>
public sealed record Shown(string View, object Model);

/// <summary>The places of the home page, in the order in which they are read.</summary>
public enum HomePlace
{
    /// <summary>What waits for the signed-in person; rows of a list.</summary>
    ForYou,

    /// <summary>One of the doors: one line and a live figure.</summary>
    Door,

    /// <summary>A section of its own.</summary>
    Section,
}
