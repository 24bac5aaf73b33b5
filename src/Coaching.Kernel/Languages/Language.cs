using System.Globalization;

namespace Coaching.Kernel.Languages;

/// <summary>
/// A language the portal speaks. The language decides the words; the regional format (how numbers and dates are written)
/// is the centre's own and is kept apart from it.
/// </summary>
/// <param name="Code">Two letters, the first part of every address.</param>
/// <param name="OwnName">The language's name in itself, for the language switch.</param>
public sealed record Language(string Code, string OwnName)
{
    public static readonly Language French = new("fr", "Français");
    public static readonly Language English = new("en", "English");

    /// <summary>All languages; the first is the default.</summary>
    public static IReadOnlyList<Language> All { get; } = [French, English];

    /// <summary>The language of the current request or job.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? French;

    /// <summary>The language with this code, or null.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>
    /// Culture for numbers and dates in this language for a region (ISO 3166, <c>SN</c> or <c>MA</c>). English has no such
    /// regional data, so day-month order is taken from British English.
    /// </summary>
    public CultureInfo FormatIn(string region) =>
        CultureInfo.GetCultureInfo(Code == "en" ? "en-GB" : $"{Code}-{region}");

    /// <summary>Runs code that writes for a person in this language, for example a mail.</summary>
    public IDisposable Use(string region)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = FormatIn(region);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Code);
        return new Restore(before);
    }

    private sealed class Restore((CultureInfo Format, CultureInfo Words) before) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
