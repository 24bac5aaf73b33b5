using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Coaching.Requests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Home;

/// <summary>For a requester: the request that waits for them, else the newest one under way.</summary>
internal sealed class RequesterForYou(PortalDb db, PageAddresses addresses, CaseWords words, IStringLocalizer<RequesterForYou> localizer) : IHomeSection
{
    private static readonly RequestState[] Over = [RequestState.Closed, RequestState.Withdrawn];

    public int Order => 20;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null)
        {
            return null;
        }

        var request = await db.Requests.Where(r => r.RequesterId == personId && !Over.Contains(r.State))
            .OrderByDescending(r => r.State == RequestState.WaitingRequester).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        if (request is null)
        {
            return null;
        }

        var title = request.State == RequestState.WaitingRequester ? localizer["Answer your coach"].Value : request.Subject;
        return new("_ForYou", new ForYou(
            "talk", title, addresses.Page("/MyRequests/Request", Language.Current.Code, new { reference = request.Reference }),
            request.Reference, words.StateForRequester(request.State).Text));
    }
}
