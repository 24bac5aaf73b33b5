using System.Globalization;
using System.Text.RegularExpressions;

namespace Coaching.Training.Tests.Certificates;

/// <summary>A printed sheet as <c>pdftotext -bbox</c> sees it: each word and the box it stands in.</summary>
internal sealed partial record PdfSheet(string Text, IReadOnlyList<PdfSheet.Word> Words)
{
    /// <summary>Reads a sheet; the test is skipped where the tool is not installed.</summary>
    public static async Task<PdfSheet> Read(byte[] pdf)
    {
        var boxes = await PrintingTests.Tool("pdftotext", "-bbox", pdf);
        Assert.Single(Page().Matches(boxes));
        var words = Box().Matches(boxes).Select(m => new Word(
            System.Net.WebUtility.HtmlDecode(m.Groups[5].Value), Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4))).ToList();
        return new(string.Join(' ', words.Select(w => w.Text)), words);
    }

    /// <summary>Every word stands between the margins and the two bands, and none covers another.</summary>
    public void IsNeat()
    {
        Assert.NotEmpty(Words);
        Assert.All(Words, w => Assert.True(w is { Left: >= 60, Right: <= 826, Top: >= 18, Bottom: <= 577 }, $"{w} leaves the sheet."));
        foreach (var (one, other) in Words.SelectMany((w, i) => Words.Skip(i + 1).Select(o => (w, o))))
        {
            Assert.False(one.Covers(other), $"{one} covers {other}.");
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<page ")]
    private static partial Regex Page();

    [GeneratedRegex("""<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</word>""")]
    private static partial Regex Box();

    /// <summary>A word; its box reaches from the highest to the lowest a letter of the font may reach.</summary>
    internal sealed record Word(string Text, double Left, double Top, double Right, double Bottom)
    {
        /// <summary>Whether letters stand on letters: the middle of the boxes, where the letters are, overlaps.</summary>
        public bool Covers(Word other) =>
            Left + 0.5 < other.Right && other.Left + 0.5 < Right && Middle.Top < other.Middle.Bottom && other.Middle.Top < Middle.Bottom;

        private (double Top, double Bottom) Middle => (Top + ((Bottom - Top) * 0.2), Bottom - ((Bottom - Top) * 0.2));
    }
}
