using Coaching.Content.Definitions;
using Coaching.Editorial.Rights;
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

/// <summary>On the home page of those who may publish: how many pages of the types they publish wait for them.</summary>
internal sealed class PagesToReview(
    PortalDb db, ContentDefinitions definitions, IHttpContextAccessor accessor, PageAddresses addresses, IStringLocalizer<PagesToReview> localizer) : IHomeSection
{
    public int Order => 30;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null || accessor.HttpContext?.User is not { } person)
        {
            return null;
        }

        var types = definitions.Types.Where(t => t.IsWrittenHere && person.Reaches(t.PublishAction) == Reach.Any).Select(t => t.Name).ToList();
        if (types.Count == 0 || await db.ToReview.CountAsync(v => types.Contains(v.ContentType), cancellationToken) is not (> 0 and var waiting))
        {
            return null;
        }

        var title = localizer.Plural(waiting, "Review one page", "Review {0} pages");
        return new("_ForYou", new ForYou("edit", title, addresses.Page("/Editorial/Index", Language.Current.Code, new { state = "review" })));
    }
}
