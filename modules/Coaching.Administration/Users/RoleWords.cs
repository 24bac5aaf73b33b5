using Coaching.Kernel.Permissions;

namespace Coaching.Administration.Users;

/// <summary>English words for roles, actions and reaches, to be translated. Tests hold that none is missing.</summary>
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

    /// <summary>What an action of the matrix is.</summary>
    public static string Action(string action) => action switch
    {
        "profile.own" => /*text*/ "See and change one’s profile and data",
        "training.enrol" => /*text*/ "Enrol in a course",
        "training.learn" => /*text*/ "Read lessons and take quizzes",
        "training.results" => /*text*/ "See trainees’ results",
        "training.edit" => /*text*/ "Write courses and quizzes",
        "training.publish" => /*text*/ "Publish courses",
        "certificates.revoke" => /*text*/ "Revoke certificates",
        "requests.create" => /*text*/ "Ask for coaching",
        "requests.read" => /*text*/ "Read requests and their messages",
        "requests.own" => /*text*/ "Follow one’s own requests",
        "requests.desk" => /*text*/ "Enter the coach’s desk",
        "requests.claim" => /*text*/ "Take a request on",
        "requests.assign" => /*text*/ "Give a request to a coach",
        "requests.work" => /*text*/ "Answer a request and change its state",
        "requests.notes" => /*text*/ "Write private notes about a request",
        "content.edit" => /*text*/ "Write pages and news",
        "content.publish" => /*text*/ "Publish pages and news",
        "stories.submit" => /*text*/ "Submit a story",
        "stories.publish" => /*text*/ "Publish stories",
        "library.edit" => /*text*/ "Write documents of the library",
        "library.publish" => /*text*/ "Publish documents of the library",
        "media.manage" => /*text*/ "Manage pictures and files",
        "menus.edit" => /*text*/ "Change the menus",
        "administration.enter" => /*text*/ "Enter the office",
        "users.manage" => /*text*/ "Manage people and roles",
        "settings.manage" => /*text*/ "Change the settings",
        "definitions.manage" => /*text*/ "Change content types",
        "recipes.manage" => /*text*/ "Import and export recipes",
        "workflows.manage" => /*text*/ "Switch workflows on and off",
        "health.read" => /*text*/ "See the portal’s health",
        "audit.read" => /*text*/ "Read the journal",
        _ => action,
    };
}
