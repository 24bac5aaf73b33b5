using System.Diagnostics;

namespace Coaching.Portal.Tests.Languages;

/// <summary>What a PDF says, read by <c>pdftotext</c> where it is installed.</summary>
internal static class PdfWords
{
    /// <summary>The text, or null when there is no <c>pdftotext</c>.</summary>
    public static async Task<string?> Of(byte[] pdf)
    {
        var start = new ProcessStartInfo("/usr/bin/pdftotext", "-layout - -") { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (!File.Exists(start.FileName))
        {
            return null;
        }

        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        return await text;
    }
}
