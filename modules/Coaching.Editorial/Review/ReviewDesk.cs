using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Review;

/// <summary>Sends items to review and their authors the answer. Saves with the caller.</summary>
internal sealed class ReviewDesk(
    PortalDb db, IPeople people, PageAddresses addresses, SiteSettings settings, IStringLocalizer<ReviewDesk> localizer, TimeProvider clock)
{
    /// <summary>The item waits for review from now on.</summary>
    public async Task Send(ContentItem item, string personId, string? remark, CancellationToken cancellationToken)
    {
        await Withdraw(item.ContentItemId, cancellationToken);
        db.Add(new ReviewRequest
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId!,
            PersonId = personId,
            SentUtc = clock.GetUtcNow().UtcDateTime,
            Remark = remark,
        });
    }

    /// <summary>The item was published, and waits no longer, or is sent back, and waits for its author: the author hears of it.</summary>
    public async Task Answer(ContentItem item, bool published, string? remark, CancellationToken cancellationToken)
    {
        var request = await db.Reviews.AsTracking().FirstOrDefaultAsync(r => r.ContentItemId == item.ContentItemId, cancellationToken);
        if (request is null)
        {
            return;
        }

        if (published)
        {
            db.Remove(request);
        }
        else
        {
            (request.BackUtc, request.Answer) = (clock.GetUtcNow().UtcDateTime, remark);
        }

        if (await people.Find(request.PersonId, cancellationToken) is not { Email: { } email } author)
        {
            return;
        }

        var language = Language.Find(author.Language) ?? Language.French;
        using (language.Use(settings.Region))
        {
            var sentence = published
                ? localizer["«{0}» has been published. Thank you for your work.", item.DisplayText]
                : localizer["«{0}» needs another look before it can be published.", item.DisplayText];
            var subject = published ? localizer["Published: {0}", item.DisplayText] : localizer["To look at again: {0}", item.DisplayText];
            string[] paragraphs = [localizer["Hello {0},", author.Name].Value, sentence.Value, .. remark is { Length: > 0 } ? [remark] : Array.Empty<string>()];
            var link = addresses.Absolute(addresses.Page("/Editorial/Edit", language.Code, new { id = item.ContentItemId }));
            db.Raise(new Mail(email, subject.Value, paragraphs, language.Code, link, localizer["Open the page"].Value), clock);
        }
    }

    /// <summary>The item waits no longer, and nobody is told: its draft is gone, or somebody sends it anew.</summary>
    public async Task Withdraw(string contentItemId, CancellationToken cancellationToken)
    {
        if (await db.Reviews.AsTracking().FirstOrDefaultAsync(r => r.ContentItemId == contentItemId, cancellationToken) is { } before)
        {
            db.Remove(before);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
