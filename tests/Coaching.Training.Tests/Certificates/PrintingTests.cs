using System.Diagnostics;
using System.Text.Json;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Printing;

namespace Coaching.Training.Tests.Certificates;

public sealed class PrintingTests(TrainingPortal portal) : IClassFixture<TrainingPortal>
{
    [Theory]
    [InlineData("Mme Ndèye Maïmouna Guèye")]
    [InlineData("M. Œuvrard")]
    [InlineData("Dr Ŵ. Ćirić ŋ ɓ ɗ Ŋ Ɓ Ɗ ƴ ñ")]
    public async Task A_name_is_printed_with_all_its_letters(string name)
    {
        var text = await Tool("pdftotext", "-layout", await Print(name));
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains("Attestation de suivi", text, StringComparison.Ordinal);
        Assert.Contains("a suivi le module de formation", text, StringComparison.Ordinal);
        Assert.Contains("AS-2026-000042", text, StringComparison.Ordinal);
        Assert.Contains("Fait à Kaolack, le 3 décembre 2026", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("réussi", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task All_fonts_are_embedded_subsets_with_a_way_back_to_Unicode()
    {
        var fonts = (await Tool("pdffonts", null, await Print("Mme Awa Sarr"))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(3, fonts.Length);
        Assert.All(fonts, f => Assert.Matches(@"^[A-Z]{6}\+.*\byes\s+yes\s+yes\b", f));
    }

    [Fact]
    public async Task The_file_is_tagged_says_its_language_and_weighs_little()
    {
        var pdf = await Print("Mme Awa Sarr");
        Assert.InRange(pdf.Length, 10_000, 100_000);
        var info = await Tool("pdfinfo", null, pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:\s+84[12]\.?\d* x 595", info);
        Assert.Contains("Mme Awa Sarr", info, StringComparison.Ordinal);
        var structure = await Tool("pdfinfo", "-struct-text", pdf);
        Assert.Contains("H1", structure, StringComparison.Ordinal);
        Assert.Contains("Figure", structure, StringComparison.Ordinal);
        Assert.Contains("/Lang(fr)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_s_metadata_is_well_formed_whatever_the_name()
    {
        var pdf = System.Text.Encoding.UTF8.GetString(await Print("Awa & Omar <Ba>"));
        var xml = pdf[pdf.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..pdf.IndexOf("<?xpacket end", StringComparison.Ordinal)];
        Assert.Contains("Awa + Omar ‹Ba›", System.Xml.Linq.XDocument.Parse(xml).Root!.Value, StringComparison.Ordinal);
        Assert.Contains("Awa & Omar <Ba>", await Tool("pdftotext", "-layout", await Print("Awa & Omar <Ba>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_that_the_font_lacks_are_refused_by_name()
    {
        var error = await Assert.ThrowsAsync<UnprintableTextException>(() => Print("M. محمد"));
        Assert.Contains("م", error.Letters, StringComparison.Ordinal);
        Assert.Contains("漢", (await Assert.ThrowsAsync<UnprintableTextException>(() => Print("漢"))).Letters, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Madame Ndèye Maïmouna Fatou Binetou Guèye-Dramé de Keur Socé")]
    [InlineData("Ndeyemaimounafatoubinetougueyedramedekeursocemaimounabinetou")]
    [InlineData("WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW WWWWW")]
    public async Task A_name_of_sixty_letters_is_printed_whole(string name)
    {
        Assert.Equal(60, name.Length);
        var sheet = await PdfSheet.Read(await Print(name));
        Assert.Contains(Plain(name), Plain(sheet.Text), StringComparison.Ordinal);
        sheet.IsNeat();
    }

    [Fact]
    public async Task A_long_title_and_nine_long_outcomes_are_printed_whole()
    {
        var title = string.Join(' ', Enumerable.Repeat("Gestion de projets de développement local, de la lecture du territoire à la capitalisation", 3))[..255].Trim();
        string[] outcomes = [.. Enumerable.Range(1, 9).Select(n => $"Écrire un cadre logique à quatre niveaux avec des indicateurs datés {n}")];
        var sheet = await PdfSheet.Read(await Print("Madame le Maire Ndèye Maïmouna Fatou Binetou Guèye-Dramé de la commune de Keur Socé", title, outcomes));
        Assert.Contains(Plain(title), Plain(sheet.Text), StringComparison.Ordinal);
        Assert.All(outcomes, o => Assert.Contains(Plain(o), Plain(sheet.Text), StringComparison.Ordinal));
        sheet.IsNeat();
    }

    [Fact]
    public async Task What_is_far_too_long_ends_with_dots_and_never_covers_anything_else()
    {
        var endless = string.Concat(Enumerable.Repeat("Anticonstitutionnellement ", 100));
        var sheet = await PdfSheet.Read(await Print(endless, endless.Replace(" ", string.Empty, StringComparison.Ordinal), [.. Enumerable.Repeat(endless[..400], 9)]));
        Assert.Contains("…", sheet.Text, StringComparison.Ordinal);
        sheet.IsNeat();
    }

    [Fact]
    public async Task Seventy_five_certificates_take_less_than_twenty_seconds()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 75; i++)
        {
            await Print($"Mme Awa Sarr {i}");
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private Task<byte[]> Print(string name, string title = "Gestion de projets de développement local", string[]? outcomes = null) =>
        portal.With<CertificatePrinter, byte[]>(printer => Task.FromResult(printer.Print(new Certificate
        {
            Id = 42,
            Year = 2026,
            Code = VerificationCode.New(),
            PersonId = "p",
            ModuleSet = "m",
            Signature = string.Empty,
            IssuedUtc = new DateTime(2026, 12, 3, 10, 0, 0, DateTimeKind.Utc),
            Text = JsonSerializer.Serialize(new CertificateText
            {
                Language = "fr",
                Name = name,
                Titles = new Dictionary<string, string> { ["fr"] = title },
                Outcomes = new Dictionary<string, IReadOnlyList<string>> { ["fr"] = outcomes ?? ["Dessiner la carte des acteurs", "Équilibrer un budget"] },
                Minutes = 320,
                From = new(2026, 11, 21),
                To = new(2026, 12, 3),
                Issued = new(2026, 12, 3),
                Centre = new Dictionary<string, string> { ["fr"] = "Centre de coaching territorial de Kaolack" },
                Address = "Quartier Léona, Kaolack, Sénégal",
                Place = "Kaolack",
                Signatory = "Khady Thiam",
                Function = new Dictionary<string, string> { ["fr"] = "La directrice" },
            }),
        })));

    /// <summary>Without spaces and line ends.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    internal static async Task<string> Tool(string name, string? option, byte[] pdf)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/" + name), $"{name} is not installed (Debian package poppler-utils).");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var start = new ProcessStartInfo(name) { RedirectStandardOutput = true };
            string[] arguments = [.. option is null ? Array.Empty<string>() : [option], file, .. name == "pdftotext" ? new[] { "-" } : []];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            return await process.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
