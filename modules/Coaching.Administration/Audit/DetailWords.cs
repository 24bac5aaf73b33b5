using System.Text.RegularExpressions;
using Coaching.Administration.Fields;
using Coaching.Administration.Users;
using Coaching.Kernel.Permissions;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Audit;

/// <summary>Says what the journal stored about a change in the reader's words.</summary>
internal static partial class DetailWords
{
    public static string Of(JournalEntry entry, IStringLocalizer localizer) => entry switch
    {
        { Detail: null } => string.Empty,
        { Action: Actions.RecipeImported } when Counts().Match(entry.Detail) is { Success: true } counts =>
            localizer["{0} new, {1} changed, {2} as before", counts.Groups[1].Value, counts.Groups[2].Value, counts.Groups[3].Value],
        { Action: Actions.RecipeExported } => string.Join(", ", Chosen().Matches(entry.Detail).Select(m => localizer[Choice(m.Groups[1].Value)].Value)),
        { Action: Actions.FieldAdded } => localizer[FieldKind.Find(entry.Detail)?.Words ?? entry.Detail],
        { Action: Actions.WorkflowSwitched } => entry.Detail == "on" ? localizer["Switched on"] : localizer["Switched off"],
        { Action: Actions.WorkRetried } => localizer["{0} pieces of work", entry.Detail],
        _ when entry.Action.StartsWith("person.", StringComparison.Ordinal) => RoleName().Replace(entry.Detail, m => Roles.All.Contains(m.Value) ? localizer[RoleWords.Name(m.Value)].Value : m.Value),
        _ => entry.Detail,
    };

    /// <summary>English words for what an export may hold, as its form says them.</summary>
    private static string Choice(string name) => name switch
    {
        "Content" => /*text*/ "Content that visitors see",
        "Drafts" => /*text*/ "Drafts too",
        "Definitions" => /*text*/ "Content types and their fields",
        "Settings" => /*text*/ "Settings of the centre",
        "Media" => /*text*/ "Pictures and files",
        _ => name,
    };

    [GeneratedRegex(@"^\+(\d+) ~(\d+) =(\d+)$")]
    private static partial Regex Counts();

    [GeneratedRegex(@"(\w+) = True")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"[A-Z][A-Za-z]+")]
    private static partial Regex RoleName();
}
