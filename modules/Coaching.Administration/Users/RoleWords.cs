using Coaching.Kernel.Permissions;

namespace Coaching.Administration.Users;

/// <summary>English words for roles and reaches, to be translated. Tests hold that none is missing.</summary>
internal static class RoleWords
{
    /// <summary>The role as people say it.</summary>
    public static string Name(string role) => role switch
    {
        Roles.Anonymous => /*text*/ "Visitor",
        Roles.Trainee => /*text*/ "Trainee",
        Roles.Representative => /*text*/ "Organisation’s representative",
        Roles.Coach => /*text*/ "Coach",
        Roles.LeadCoach => /*text*/ "Lead coach",
        Roles.Author => /*text*/ "Author",
        Roles.VolunteerEditor => /*text*/ "Volunteer editor",
        Roles.CommunicationOfficer => /*text*/ "Communication officer",
        Roles.Administrator => /*text*/ "Administrator",
        _ => role,
    };

    /// <summary>What the role is for, in one line.</summary>
    public static string Line(string role) => role switch
    {
        Roles.Trainee => /*text*/ "Follows courses and asks for coaching.",
        Roles.Representative => /*text*/ "Asks for coaching for an organisation.",
        Roles.Coach => /*text*/ "Answers the requests that are theirs.",
        Roles.LeadCoach => /*text*/ "Sees all requests and gives them to coaches.",
        Roles.Author => /*text*/ "Writes courses and quizzes.",
        Roles.VolunteerEditor => /*text*/ "Writes pages and news; others publish them.",
        Roles.CommunicationOfficer => /*text*/ "Publishes pages, news and stories.",
        Roles.Administrator => /*text*/ "May do nearly everything, these pages included.",
        _ => string.Empty,
    };

    /// <summary>How far a role may go.</summary>
    public static string Reach(Reach reach) => reach switch
    {
        Kernel.Permissions.Reach.Any => /*text*/ "Everything",
        Kernel.Permissions.Reach.Assigned => /*text*/ "Assigned and own",
        Kernel.Permissions.Reach.Own => /*text*/ "Their own",
        Kernel.Permissions.Reach.Propose => /*text*/ "Proposes",
        _ => "–",
    };
}
