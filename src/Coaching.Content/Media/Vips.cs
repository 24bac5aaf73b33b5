using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Coaching.Content.Media;

/// <summary>
/// Runs <c>vipsthumbnail</c> (Debian: libvips-tools) on one picture, as a process that may take neither long nor much. The one
/// place that starts a program. <c>Media:Vipsthumbnail</c> names another path, or switches it off when empty.
/// </summary>
internal sealed class Vips(IConfiguration configuration, ILogger<Vips> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly string? _program = Find(configuration["Media:Vipsthumbnail"] ?? "vipsthumbnail");

    private readonly string? _limits = Find("prlimit");

    public bool Installed => _program is not null;

    /// <summary>The picture in another size and format; null when it could not be made.</summary>
    /// <param name="picture">The original.</param>
    /// <param name="drawing">Whether it is SVG.</param>
    /// <param name="format">Extension of the result and how it is saved: <c>.webp[Q=75]</c>.</param>
    /// <param name="size">Options of vipsthumbnail that say the size.</param>
    public async Task<byte[]?> Make(byte[] picture, bool drawing, string format, params IReadOnlyList<string> size)
    {
        if (_program is null)
        {
            return null;
        }

        // A folder of its own: a drawing can reach nothing else, and nothing is left behind.
        var folder = Directory.CreateTempSubdirectory("media-");
        try
        {
            var input = Path.Combine(folder.FullName, drawing ? "in.svg" : "in");
            await File.WriteAllBytesAsync(input, picture);
            var output = Path.Combine(folder.FullName, "out");
            var result = output + format[..format.IndexOf('[', StringComparison.Ordinal)];
            string[] colours = HasProfile(picture) ? ["-e", "srgb"] : [];
            var made = await Run(folder.FullName, drawing, [input, "-o", output + format, "--vips-concurrency=1", .. colours, .. size]) && File.Exists(result);
            return made ? await File.ReadAllBytesAsync(result) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Colours of a picture that says which they are become sRGB; others are sRGB already, and converting would shift them.</summary>
    private static bool HasProfile(ReadOnlySpan<byte> picture)
    {
        var head = picture[..Math.Min(picture.Length, 65_536)];
        return head.IndexOf("ICC_PROFILE\0"u8) >= 0 || head.IndexOf("iCCP"u8) >= 0 || head.IndexOf("ICCP"u8) >= 0;
    }

    private async Task<bool> Run(string folder, bool drawing, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(_limits ?? _program!) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in _limits is null ? arguments : ["--as=2000000000", "--cpu=20", "--fsize=30000000", "--core=0", _program!, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = folder;
        if (!drawing)
        {
            // Only loaders that are tested against hostile files; the one for SVG is not among them.
            start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        }

        using var process = Process.Start(start)!;
        using var time = new CancellationTokenSource(Longest);
        try
        {
            var said = process.StandardError.ReadToEndAsync(time.Token);
            await process.StandardOutput.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            if (process.ExitCode != 0)
            {
                log.LogWarning("A picture could not be made smaller: {Reason}", (await said).Trim());
            }

            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            log.LogWarning("A picture could not be made smaller within {Seconds} seconds", Longest.TotalSeconds);
            return false;
        }
    }

    private static string? Find(string program) => program.Length == 0
        ? null
        : new[] { string.Empty, "/usr/local/bin", "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(p => Path.IsPathRooted(p) && File.Exists(p));
}
