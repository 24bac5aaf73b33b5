namespace Coaching.Kernel.Files;

/// <summary>Files in a folder. A file appears under its name only when it is complete and flushed.</summary>
internal sealed class LocalFiles(DataFolder data) : IFileStore
{
    /// <summary>Whoever reads brings a buffer of his own.</summary>
    private static readonly FileStreamOptions Reading = new() { Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan };

    private readonly string _root = data.Folder("files");

    public async Task Save(string name, Stream content, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Task<Stream?> Open(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, Reading) : null);
    }

    public Task Remove(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(_root, FileNames.Checked(name));
}
