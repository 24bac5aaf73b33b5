using System.Globalization;

namespace Coaching.Portal.Bench.Machine;

/// <summary>Processor time and memory of processes, as the kernel counts them.</summary>
internal static class ProcessFigures
{
    /// <summary>Ticks of <c>/proc</c> in a second.</summary>
    private const double Ticks = 100;

    /// <summary>User and system milliseconds of a process, and of its children when they are asked for (ended ones included).</summary>
    public static double CpuMilliseconds(int id, bool withChildren = false)
    {
        var own = Stat(id);
        var ticks = own.User + own.System;
        if (withChildren)
        {
            ticks += own.EndedChildren + Processes().Where(p => p.Parent == id).Sum(p => p.User + p.System);
        }

        return ticks * 1000 / Ticks;
    }

    /// <summary>Resident memory in MiB: now, and at its highest.</summary>
    public static (double Now, double Peak) Memory(int id)
    {
        var lines = File.ReadAllLines($"/proc/{id}/status");
        return (MiB(lines, "VmRSS:"), MiB(lines, "VmHWM:"));
    }

    private static double MiB(string[] lines, string name) =>
        double.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>The process that started another.</summary>
    public static int ParentOf(int id) => Stat(id).Parent;

    private static IEnumerable<Figures> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && TryStat(id) is { } figures)
            {
                yield return figures;
            }
        }
    }

    private static Figures? TryStat(int id)
    {
        try
        {
            return Stat(id);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Figures Stat(int id)
    {
        var text = File.ReadAllText($"/proc/{id}/stat");
        // Fields are counted after the name, which may hold anything.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        long At(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
        return new((int)At(4), At(14), At(15), At(16) + At(17));
    }

    private sealed record Figures(int Parent, long User, long System, long EndedChildren);
}
