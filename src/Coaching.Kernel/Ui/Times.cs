using System.Globalization;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Settings;

namespace Coaching.Kernel.Ui;

/// <summary>Dates and times as people say them, in the centre's zone.</summary>
public sealed class Times(SiteSettings settings)
{
    /// <summary>«mardi 3 mars 2026», «Tuesday 3 March 2026».</summary>
    public string Day(DateTime utc) => Local(utc).ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>«3 mars 2026».</summary>
    public string Short(DateTime utc) => Local(utc).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>«mardi 3 mars, 10 h 00», «Tuesday 3 March, 10:00».</summary>
    public string Moment(DateTime utc) => Local(utc).ToString(
        Language.Current == Language.French ? "dddd d MMMM, H 'h' mm" : "dddd d MMMM, HH:mm", CultureInfo.CurrentCulture).Replace(" h ", "\u00a0h\u00a0", StringComparison.Ordinal);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), settings.Zone);
}
