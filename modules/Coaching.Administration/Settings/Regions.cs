namespace Coaching.Administration.Settings;

/// <summary>Where centres are: zones and ways of writing numbers and dates.</summary>
internal static class Regions
{
    /// <summary>Zones to choose from, with English names.</summary>
    public static IReadOnlyList<(string Id, string Name)> Zones { get; } =
    [
        ("Africa/Dakar", /*text*/ "Dakar (Senegal)"),
        ("Africa/Casablanca", /*text*/ "Casablanca, Oujda (Morocco)"),
        ("Africa/Bamako", /*text*/ "Bamako (Mali)"),
        ("Africa/Abidjan", /*text*/ "Abidjan (Côte d’Ivoire)"),
        ("Africa/Nouakchott", /*text*/ "Nouakchott (Mauritania)"),
        ("Africa/Tunis", /*text*/ "Tunis (Tunisia)"),
        ("Europe/Paris", /*text*/ "Paris (France)"),
    ];

    /// <summary>Ways of writing, by ISO 3166 code.</summary>
    public static IReadOnlyList<(string Code, string Name)> Formats { get; } =
    [
        ("SN", /*text*/ "Senegal"),
        ("MA", /*text*/ "Morocco"),
        ("ML", /*text*/ "Mali"),
        ("CI", /*text*/ "Côte d’Ivoire"),
        ("MR", /*text*/ "Mauritania"),
        ("TN", /*text*/ "Tunisia"),
        ("FR", /*text*/ "France"),
    ];
}
