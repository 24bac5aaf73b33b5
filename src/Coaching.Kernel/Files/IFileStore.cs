namespace Coaching.Kernel.Files;

/// <summary>
/// Where files are kept: a local folder, or S3 by configuration. Names are the portal's own (letters, digits, <c>/ . - _</c>),
/// never a visitor's.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores a file, replacing one of the same name. When it returns, the file is durable.</summary>
    Task Save(string name, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a file for reading, or null when there is none.</summary>
    Task<Stream?> Open(string name, CancellationToken cancellationToken = default);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    Task Remove(string name, CancellationToken cancellationToken = default);
}
