using Coaching.Kernel.Files;
using Microsoft.Extensions.Caching.Memory;

namespace Coaching.Content.Media;

/// <summary>Smaller copies of pictures, made when they are first asked for and kept in the file store by the original's hash.</summary>
public sealed class Thumbnails : IDisposable
{
    /// <summary>Largest share picture that every messenger shows.</summary>
    private const int MaxShareBytes = 100_000;

    private readonly IFileStore _files;
    private readonly Vips _vips;
    private readonly SemaphoreSlim _two = new(2);

    /// <summary>What could not be made is not tried again with every request.</summary>
    private readonly MemoryCache _failed = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    internal Thumbnails(IFileStore files, Vips vips) => (_files, _vips) = (files, vips);

    /// <summary>The widths pictures come in, in pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [400, 800, 1280];

    /// <summary>Whether smaller copies can be made on this machine; otherwise visitors get the originals.</summary>
    public bool Available => _vips.Installed;

    /// <summary>The picture at most so wide, as WebP or JPEG; null when it cannot be made.</summary>
    public Task<Stream?> Narrow(MediaFile file, int width, bool webp, CancellationToken cancellationToken = default) =>
        Kept(file, $"{width}.{(webp ? "webp" : "jpg")}", picture =>
            _vips.Make(picture, drawing: false, webp ? ".webp[Q=75,strip]" : ".jpg[Q=78,strip,optimize_coding,background=255 255 255]", "-s", $"{width}x>"), cancellationToken);

    /// <summary>The picture for shared links: JPEG, 1200 by 630, light; null when it cannot be made.</summary>
    public Task<Stream?> Share(MediaFile file, CancellationToken cancellationToken = default) =>
        Kept(file, "share.jpg", picture => Light(picture, file.IsDrawing), cancellationToken);

    /// <summary>Removes the copies of a picture that is gone.</summary>
    internal async Task Forget(string sha256, CancellationToken cancellationToken)
    {
        foreach (var name in Widths.SelectMany(w => new[] { $"{w}.webp", $"{w}.jpg" }).Append("share.jpg"))
        {
            await _files.Remove(StoreName(sha256, name), cancellationToken);
        }
    }

    public void Dispose()
    {
        _two.Dispose();
        _failed.Dispose();
    }

    private static string StoreName(string sha256, string name) => $"media-variants/{sha256[..2]}/{sha256[..32]}-{name}";

    private async Task<byte[]?> Light(byte[] picture, bool drawing)
    {
        foreach (var quality in new[] { 84, 72, 58, 40, 20 })
        {
            var made = await _vips.Make(picture, drawing, $".jpg[Q={quality},strip,optimize_coding,background=255 255 255]", "-s", "1200x630", "-m", "centre");
            if (made is null or { Length: < MaxShareBytes })
            {
                return made;
            }
        }

        return null;
    }

    private async Task<Stream?> Kept(MediaFile file, string name, Func<byte[], Task<byte[]?>> make, CancellationToken cancellationToken)
    {
        var stored = StoreName(file.Sha256, name);
        if (await _files.Open(stored, cancellationToken) is { } before)
        {
            return before;
        }

        if (!Available || _failed.TryGetValue(stored, out _))
        {
            return null;
        }

        await _two.WaitAsync(cancellationToken);
        try
        {
            if (await _files.Open(stored, cancellationToken) is { } meanwhile)
            {
                return meanwhile;
            }

            return await Make(file, stored, make);
        }
        finally
        {
            _two.Release();
        }
    }

    /// <summary>Goes on when the visitor leaves: the next one will ask for the same.</summary>
    private async Task<Stream?> Make(MediaFile file, string stored, Func<byte[], Task<byte[]?>> make)
    {
        await using var original = await _files.Open(MediaLibrary.StoreName(file.Path));
        using var picture = new MemoryStream();
        await (original ?? Stream.Null).CopyToAsync(picture);
        if (picture.Length == 0 || await make(picture.ToArray()) is not { } made)
        {
            _failed.Set(stored, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10) });
            return null;
        }

        await _files.Save(stored, new MemoryStream(made, writable: false));
        return new MemoryStream(made, writable: false);
    }
}
