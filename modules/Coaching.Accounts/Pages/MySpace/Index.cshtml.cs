using System.Security.Claims;
using Coaching.Accounts.SecondStep;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>What waits for the person, everything they may do, and where they are signed in.</summary>
internal sealed class IndexModel(
    IEnumerable<IModule> modules, IEnumerable<IHomeSection> sections, OpenSessions sessions, IStringLocalizer<IndexModel> localizer) : PageModel
{
    private readonly List<Shown> _forYou = [];

    public string GivenName => User.FindFirstValue(ClaimTypes.GivenName) ?? string.Empty;

    public IReadOnlyList<Shown> ForYou => _forYou;

    /// <summary>How it stands with the second factor.</summary>
    public string? SecondStep => User.FindFirstValue(SecondStepRule.Claim);

    public bool IsStaff => User.RoleNames.Any(Roles.IsStaff);

    /// <summary>Menu entries of all rooms that the person may use.</summary>
    public IReadOnlyList<(string Text, string Address)> Entries { get; private set; } = [];

    /// <summary>Where else the person is signed in.</summary>
    public IReadOnlyList<Session> Others { get; private set; } = [];

    /// <summary>The session of this page.</summary>
    public Session? Here { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Entries = [.. modules.SelectMany(m => m.Menu)
            .Where(e => e.Action is Permission.SignedIn or Permission.Anyone || User.May(e.Action))
            .OrderBy(e => e.Order)
            .Select(e => (localizer[e.Text].Value, Url.Page(e.Page) ?? string.Empty))
            .Where(e => e.Item2.Length > 0)];
        foreach (var section in sections.Where(s => s.Place == HomePlace.ForYou).OrderBy(s => s.Order))
        {
            if (await section.Show(User.Id, cancellationToken) is { } shown)
            {
                _forYou.Add(shown);
            }
        }

        var open = await sessions.Of(User.Id!, User.RoleNames, cancellationToken);
        var hash = OpenSessions.HashOf(User);
        Here = open.FirstOrDefault(s => s.Hash == hash);
        Others = [.. open.Where(s => s.Hash != hash)];
    }

    public async Task<IActionResult> OnPostEndAsync(string session, CancellationToken cancellationToken)
    {
        await sessions.End(User.Id!, session, cancellationToken);
        TempData["Notice"] = localizer["The connection is closed."].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAll(User.Id!, OpenSessions.HashOf(User), cancellationToken);
        TempData["Notice"] = localizer["All other connections are closed."].Value;
        return RedirectToPage();
    }
}
