namespace Coaching.Kernel.Permissions;

/// <summary>The built-in roles, named as in the glossary; the columns of the permission matrix.</summary>
public static class Roles
{
    public const string Anonymous = "Anonymous";
    public const string Trainee = "Trainee";
    public const string Representative = "OrganisationRepresentative";
    public const string Coach = "Coach";
    public const string LeadCoach = "LeadCoach";
    public const string Author = "Author";
    public const string VolunteerEditor = "VolunteerEditor";
    public const string CommunicationOfficer = "CommunicationOfficer";
    public const string Administrator = "Administrator";

    /// <summary>Every role a person can hold.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Trainee, Representative, Coach, LeadCoach, Author, VolunteerEditor, CommunicationOfficer, Administrator];
}
