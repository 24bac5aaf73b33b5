using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Review;

/// <summary>On the home page of those who may publish: how many pages wait for them.</summary>
internal sealed class PagesToReview(
    PortalDb db, IHttpContextAccessor accessor, PageAddresses addresses, IStringLocalizer<PagesToReview> localizer) : IHomeSection
{
    public int Order => 30;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null || accessor.HttpContext?.User.Reaches("content.publish") != Reach.Any
            || await db.Reviews.CountAsync(cancellationToken) is not (> 0 and var waiting))
        {
            return null;
        }

        var title = localizer.Plural(waiting, "Review one page", "Review {0} pages");
        return new("_ForYou", new ForYou("edit", title, addresses.Page("/Editorial/Index", Language.Current.Code, new { state = "review" })));
    }
}
