using System.Diagnostics;

namespace Coaching.Portal.Bench.Machine;

/// <summary>The portal as it is installed: a Release build, compiled ahead of time where the compiler for that can be had.</summary>
internal static class Published
{
    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coaching.Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this from the repository.");
        }

        return folder.FullName;
    }

    /// <summary>Publishes into a folder for temporary files.</summary>
    public static async Task<string> Make(string repository)
    {
        var folder = Path.Combine(Path.GetTempPath(), "coaching-bench-portal");
        var ahead = await Publish(repository, folder, "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true");
        if (!ahead && !await Publish(repository, folder))
        {
            throw new InvalidOperationException("The portal could not be published.");
        }

        Console.WriteLine(ahead ? "Published with ReadyToRun." : "Published without ReadyToRun: its compiler cannot be had here.");
        return folder;
    }

    private static async Task<bool> Publish(string repository, string folder, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = repository, RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", "src/Coaching.Portal", "-c", "Release", "-v", "q", "-nologo", "-p:RunAnalyzers=false", "-p:NuGetLockFilePath=obj/bench.lock.json", "-o", folder, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
