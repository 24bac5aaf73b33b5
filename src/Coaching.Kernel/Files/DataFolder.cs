namespace Coaching.Kernel.Files;

/// <summary>The portal's own folder for what is not code: database, uploads, mails that wait.</summary>
/// <param name="Root">Full path.</param>
public sealed record DataFolder(string Root)
{
    /// <summary>Full path of a folder below the root, created when missing. An absolute path is taken as it is.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
