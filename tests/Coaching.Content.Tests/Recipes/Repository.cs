namespace Coaching.Content.Tests.Recipes;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>A file of other people's recipes, which lie beside the repository and are not part of it; the test is skipped when it is absent.</summary>
    public static string Sample(string name)
    {
        var file = Path.GetFullPath(Path.Combine(Root, "..", "shared", "samples", "orchard", name));
        Assert.SkipUnless(File.Exists(file), $"{name} is not beside the repository.");
        return file;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Coaching.Portal.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
