namespace Coaching.Kernel.Slots;

/// <summary>What a room adds to the sample centre once its people have accounts: things that belong to people and cannot come by recipe.</summary>
public interface ISampleData
{
    /// <summary>Adds it; called once, on an empty portal in development.</summary>
    /// <param name="people">User ids by what the person signs in with (mail address or telephone number).</param>
    /// <param name="cancellationToken">To stop.</param>
    Task Add(IReadOnlyDictionary<string, string> people, CancellationToken cancellationToken);
}
