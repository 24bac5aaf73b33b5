namespace Coaching.Administration.Settings;

/// <summary>A free day that the centre added: one entry of the setting <c>Holidays</c>, which the work calendars read.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What is celebrated.</param>
/// <param name="Provisional">Whether it is not yet announced.</param>
/// <param name="Calendar">The one calendar it is for; null for all.</param>
internal sealed record CentreDay(DateOnly Date, string Name, bool Provisional, string? Calendar)
{
    public const int NameMaxLength = 80;
}
