using R = Coaching.Kernel.Permissions.Roles;

namespace Coaching.Portal.Start.Samples;

/// <summary>A fictional person of the sample centre.</summary>
/// <param name="GivenName">Given name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Role">What the person is, for the table.</param>
/// <param name="SignIn">Telephone number or mail address.</param>
/// <param name="Where">Where to go after signing in.</param>
/// <param name="Roles">Roles of the person.</param>
internal sealed record SamplePerson(string GivenName, string FamilyName, string Role, string SignIn, string Where, params IReadOnlyList<string> Roles)
{
    public static IReadOnlyList<SamplePerson> All { get; } =
    [
        new("Awa", "Sarr", "Trainee", "77 000 00 01", "/fr/formations", R.Trainee),
        new("Moussa", "Faye", "Representative", "77 000 00 02", "/fr/demander-un-appui", R.Representative, R.Trainee),
        new("Khady", "Thiam", "Coach", "khady.thiam@example.org", "/fr/bureau", R.Coach),
        new("Ibrahima", "Ndour", "Lead coach", "ibrahima.ndour@example.org", "/fr/bureau", R.LeadCoach, R.Coach),
        new("Salma", "Berrada", "Communication officer", "salma.berrada@example.org", "/fr/redaction", R.CommunicationOfficer),
        new("Yassine", "El Idrissi", "Volunteer editor", "yassine.elidrissi@example.org", "/fr/redaction", R.VolunteerEditor),
        new("Aminata", "Diop", "Author", "aminata.diop@example.org", "/fr/redaction", R.Author),
        new("Fatou", "Ndiaye", "Administrator", "fatou.ndiaye@example.org", "/fr/administration", R.Administrator),
    ];

    public string Name => $"{GivenName} {FamilyName}";

    public string? Email => SignIn.Contains('@', StringComparison.Ordinal) ? SignIn : null;

    public string? Phone => Email is null ? SignIn : null;
}
