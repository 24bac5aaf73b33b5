namespace Coaching.Kernel.Permissions;

/// <summary>The built-in roles, named as in the glossary; the columns of the permission matrix.</summary>
public static class Roles
{
    public const string Anonymous = "Anonymous";
    public const string Trainee = /*text*/ "Trainee";
    public const string Representative = /*text*/ "OrganisationRepresentative";
    public const string Coach = /*text*/ "Coach";
    public const string LeadCoach = /*text*/ "LeadCoach";
    public const string Author = /*text*/ "Author";
    public const string VolunteerEditor = /*text*/ "VolunteerEditor";
    public const string CommunicationOfficer = /*text*/ "CommunicationOfficer";
    public const string Administrator = /*text*/ "Administrator";

    /// <summary>Every role a person can hold.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Trainee, Representative, Coach, LeadCoach, Author, VolunteerEditor, CommunicationOfficer, Administrator];

    /// <summary>Whether the role is one of the centre's staff: sees or changes what is other people's.</summary>
    public static bool IsStaff(string role) => role is not (Anonymous or Trainee or Representative);
}
