namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>One form that is sent until the portal has said yes, always with the same key.</summary>
/// <param name="Path">Where it is sent.</param>
/// <param name="Fields">What is sent; the form's key is among it.</param>
/// <param name="Proof">Query that counts the effects in the database: there must be exactly one.</param>
internal sealed record Deed(string Path, IReadOnlyDictionary<string, string> Fields, string Proof)
{
    /// <summary>Whether the portal has said yes.</summary>
    public bool Acknowledged { get; set; }

    /// <summary>The form's key, as the database keeps it.</summary>
    public string Key => Fields["_once"];

    public static string NewKey() => Guid.NewGuid().ToString("N");
}
