namespace Coaching.Workflows.Calendars;

/// <summary>A free day of one year.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What is celebrated.</param>
/// <param name="Provisional">Whether it is computed and not yet announced.</param>
public sealed record Holiday(DateOnly Date, string Name, bool Provisional = false);

/// <summary>Days with other hours.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Opens">Opening time.</param>
/// <param name="Closes">Closing time.</param>
/// <param name="Name">Why.</param>
/// <param name="Provisional">Whether the days are computed and not yet announced.</param>
public sealed record Period(DateOnly From, DateOnly To, TimeOnly Opens, TimeOnly Closes, string Name, bool Provisional = false);
