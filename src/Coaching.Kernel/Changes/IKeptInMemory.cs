namespace Coaching.Kernel.Changes;

/// <summary>Something that a node keeps in memory and reads again when its source has changed, on whichever node.</summary>
public interface IKeptInMemory
{
    /// <summary>Whose changes it follows: a name given to <see cref="ChangeExtensions.Changed"/>.</summary>
    string Source { get; }

    /// <summary>Reads everything again.</summary>
    Task Reload(CancellationToken cancellationToken = default);
}
