using System.Globalization;
using Coaching.Kernel.Languages;

namespace Coaching.Kernel.Ui;

/// <summary>How heavy a download is, in the reader's units, and about what it costs.</summary>
public static class Weights
{
    /// <summary>1 GB for 1.53 US dollars (Senegal, Cable 2022) at 600 F CFA a dollar.</summary>
    private const double FrancsPerMegabyte = 1.53 * 600 / 1000;

    /// <summary>«38 ko», «1,4 Mo»; «38 kB», «1.4 MB».</summary>
    public static string Size(long bytes)
    {
        var french = Language.Current == Language.French;
        return bytes < 1_000_000
            ? $"{Math.Max(1, (bytes + 500) / 1000)}\u00a0{(french ? "ko" : "kB")}"
            : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1e6:0.0}\u00a0{(french ? "Mo" : "MB")}");
    }

    /// <summary>Cost in F CFA, rounded up to a whole franc.</summary>
    public static int Francs(long bytes) => (int)Math.Ceiling(bytes / 1e6 * FrancsPerMegabyte);
}
