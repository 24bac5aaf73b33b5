using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Coaches;
using Coaching.Requests.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.Desk;

/// <summary>For the lead coach: all coaches, their teams and how much they have to do.</summary>
internal sealed class CoachesModel(
    PortalDb db, CoachNames coachNames, CoachLoads loads, RoutingPlans plans, PageDescription page, TimeProvider clock, IStringLocalizer<CoachesModel> localizer) : PageModel
{
    public IReadOnlyList<CoachRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        page.Staff = true;
        if (!User.May("requests.assign"))
        {
            return NotFound();
        }

        var profiles = await db.Coaches.ToDictionaryAsync(c => c.PersonId, cancellationToken);
        var counts = await loads.Counts(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Rows = [.. (await coachNames.All(cancellationToken)).OrderBy(c => c.Value, StringComparer.CurrentCulture)
            .Select(c => Row(c.Key, c.Value, profiles.GetValueOrDefault(c.Key), counts.GetValueOrDefault(c.Key), today))];
        return Page();
    }

    private CoachRow Row(string id, string name, CoachProfile? profile, int open, DateOnly today)
    {
        var teams = string.Join(", ", (profile?.Pools ?? []).Select(p => plans.Current.Pool(p).Text));
        var (state, tag) = profile switch
        {
            null => (localizer["No profile yet"], "wait"),
            { Active: false } => (localizer["Not asked"], string.Empty),
            _ when profile.IsAway(today) => (localizer["Away"], "wait"),
            _ when open >= profile.Capacity => (localizer["No room left"], "wait"),
            _ => (localizer["Has room"], "done"),
        };
        return new(id, name, teams, profile is null ? string.Empty : $"{open} / {profile.Capacity}", state, tag);
    }

    internal sealed record CoachRow(string Id, string Name, string Teams, string Load, string State, string Tag);
}
