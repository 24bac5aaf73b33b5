using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Home;

/// <summary>For a coach: how many requests wait for a decision or an answer.</summary>
internal sealed class CoachForYou(PortalDb db, PageAddresses addresses, IStringLocalizer<CoachForYou> localizer) : IHomeSection
{
    private static readonly RequestState[] Mine = [RequestState.Accepted, RequestState.InProgress];

    public int Order => 10;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null)
        {
            return null;
        }

        var proposed = await db.Proposals.CountAsync(p => p.CoachId == personId && p.State == ProposalState.Open, cancellationToken);
        var open = await db.Requests.CountAsync(r => r.CoachId == personId && Mine.Contains(r.State), cancellationToken);
        if (proposed + open == 0)
        {
            return null;
        }

        var title = proposed > 0
            ? localizer.Plural(proposed, "One request is proposed to you", "{0} requests are proposed to you")
            : localizer.Plural(open, "One request is with you", "{0} requests are with you");
        IReadOnlyList<string> details = proposed > 0 && open > 0 ? [localizer.Plural(open, "One request is with you", "{0} requests are with you")] : [];
        return new("_ForYou", new ForYou("talk", title, addresses.Page("/Desk/Index", Language.Current.Code), details));
    }
}
