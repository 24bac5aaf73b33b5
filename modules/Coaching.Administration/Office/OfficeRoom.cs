namespace Coaching.Administration.Office;

/// <summary>One room of the office: an entry of its side navigation and a card of its start page.</summary>
/// <param name="Icon">Name of an icon of the sprite.</param>
/// <param name="Title">English title, translated when shown.</param>
/// <param name="Line">One English line, translated when shown.</param>
/// <param name="Page">Razor page.</param>
/// <param name="Action">Who sees it: an action of the matrix.</param>
internal sealed record OfficeRoom(string Icon, string Title, string Line, string Page, string Action)
{
    public static IReadOnlyList<OfficeRoom> All { get; } =
    [
        new("people", /*text*/ "People", /*text*/ "Accounts, roles, password links.", "/Office/Users/Index", "users.manage"),
        new("eye", /*text*/ "Who may do what", /*text*/ "The roles and what each of them may do.", "/Office/Users/Roles", "users.manage"),
        new("place", /*text*/ "Settings", /*text*/ "Name of the centre, time zone, contact.", "/Office/Settings/Index", "settings.manage"),
        new("calendar", /*text*/ "Holidays", /*text*/ "Days on which the centre does not work.", "/Office/Settings/Holidays", "settings.manage"),
        new("edit", /*text*/ "Content types", /*text*/ "Which fields a page, a story or a request has.", "/Office/Types/Index", "definitions.manage"),
        new("download", /*text*/ "Recipes", /*text*/ "Take content in, or take all of it with you.", "/Office/Recipes/Index", "recipes.manage"),
        new("path", /*text*/ "Workflows", /*text*/ "What the portal does by itself, and what it did.", "/Office/Workflows/Index", "workflows.manage"),
        new("signal", /*text*/ "Health", /*text*/ "Database, files, mail, work that waits.", "/Office/Health/Index", "health.read"),
        new("clock", /*text*/ "Journal", /*text*/ "What was done in the office, and by whom.", "/Office/Journal/Index", "audit.read"),
    ];

    /// <summary>Whether the page shown is in this room.</summary>
    public bool Holds(string? page) => page == Page
        || (page is not null && Page.EndsWith("/Index", StringComparison.Ordinal) && page.StartsWith(Page[..^"Index".Length], StringComparison.Ordinal) && All.All(r => r.Page != page));
}
