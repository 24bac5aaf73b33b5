namespace Coaching.Kernel.Permissions;

/// <summary>How far a role may go with an action: the letters of the permission matrix, weakest first.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>May propose it; somebody else decides (R).</summary>
    Propose,

    /// <summary>On the person's own things (O).</summary>
    Own,

    /// <summary>On what is assigned to the person, and on their own (T).</summary>
    Assigned,

    /// <summary>On everything (A).</summary>
    Any,
}
