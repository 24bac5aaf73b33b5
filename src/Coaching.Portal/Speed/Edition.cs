using System.Globalization;

namespace Coaching.Portal.Speed;

/// <summary>Counts the changes of what visitors see, on this node.</summary>
internal sealed class Edition
{
    private long _number;

    /// <summary>Name of the present edition.</summary>
    public string Name { get; private set; } = "0";

    /// <summary>Something has changed.</summary>
    public void Next() => Name = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
}
