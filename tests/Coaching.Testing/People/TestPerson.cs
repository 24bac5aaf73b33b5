using Coaching.Kernel.Permissions;

namespace Coaching.Testing.People;

/// <summary>Somebody of the journeys, with an account whose password the tests know.</summary>
/// <param name="Role">The one role they hold.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Language">Language in which the portal writes to them.</param>
public sealed record TestPerson(string Role, string GivenName, string FamilyName, string Language = "fr")
{
    /// <summary>Long enough for staff, and in no list of common passwords.</summary>
    public const string Password = "baobab rivière 1958 moulin";

    public static readonly TestPerson Trainee = new(Roles.Trainee, "Ndèye", "Diop");
    public static readonly TestPerson Moussa = new(Roles.Representative, "Moussa", "Faye");
    public static readonly TestPerson Khady = new(Roles.Coach, "Khady", "Thiam");
    public static readonly TestPerson Ibrahima = new(Roles.LeadCoach, "Ibrahima", "Ndao");
    public static readonly TestPerson Author = new(Roles.Author, "Fatou", "Sène");
    public static readonly TestPerson Yassine = new(Roles.VolunteerEditor, "Yassine", "Amrani");
    public static readonly TestPerson Salma = new(Roles.CommunicationOfficer, "Salma", "Bennani");
    public static readonly TestPerson Mariama = new(Roles.Administrator, "Mariama", "Cissé");

    /// <summary>One person for each role.</summary>
    public static IReadOnlyList<TestPerson> All { get; } = [Trainee, Moussa, Khady, Ibrahima, Author, Yassine, Salma, Mariama];

    /// <summary>The name they sign in with.</summary>
    public string Email { get; init; } = $"{Role.ToLowerInvariant()}@example.org";

    /// <summary>The person who holds a role.</summary>
    public static TestPerson In(string role) => All.Single(p => p.Role == role);
}
