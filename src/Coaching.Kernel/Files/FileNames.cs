using System.Text.RegularExpressions;

namespace Coaching.Kernel.Files;

/// <summary>Which names a store accepts.</summary>
internal static partial class FileNames
{
    /// <summary>Returns the name when it stays inside the store.</summary>
    /// <exception cref="ArgumentException">The name climbs out or has other characters.</exception>
    public static string Checked(string name) => Allowed().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal)
        ? name
        : throw new ArgumentException($"'{name}' cannot be the name of a file.", nameof(name));

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}/._ -]{0,300}$")]
    private static partial Regex Allowed();
}
