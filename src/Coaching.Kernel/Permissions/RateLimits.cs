namespace Coaching.Kernel.Permissions;

/// <summary>Names of the limits on how often a network may do something; the host sets them, pages name them.</summary>
public static class RateLimits
{
    /// <summary>Searches, which cost more than a page.</summary>
    public const string Searches = "searches";

    /// <summary>Forms that store something for people who are not signed in.</summary>
    public const string Strangers = "strangers";
}
