using System.ComponentModel.DataAnnotations;

namespace Coaching.Accounts.SignIn;

/// <summary>How often somebody tried something in the present window of time. The key is hashed: no address or number is kept.</summary>
internal sealed class Attempt
{
    [Key, MaxLength(80)]
    public required string Key { get; set; }

    public int Count { get; set; }

    /// <summary>End of the window, in seconds since 1970: the counting is one SQL statement that compares it on either database.</summary>
    public long Until { get; set; }
}
