namespace Coaching.Kernel.Permissions;

/// <summary>Names that are not actions of the matrix.</summary>
public static class Permission
{
    /// <summary>A folder of pages that everybody may read, signed in or not.</summary>
    public const string Anyone = "anyone";

    /// <summary>A folder of pages for every signed-in person.</summary>
    public const string SignedIn = "signed-in";
}
