using System.Security.Cryptography;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Asking;

/// <summary>Drafts by their link.</summary>
internal sealed class Drafts(PortalDb db, TimeProvider clock)
{
    /// <summary>Begins a draft, with the caller's next save.</summary>
    public Draft Begin(string? personId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = new Draft
        {
            Token = RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 32),
            OwnerId = personId,
            Language = Language.Current.Code,
            Answers = "{}",
            SavedUtc = now,
        };
        db.Add(draft);
        db.Schedule(new ForgetDraft(draft.Token), now.AddDays(Draft.KeptDays), clock);
        return draft;
    }

    /// <summary>The draft of a link, tracked; null when there is none or it is somebody else's.</summary>
    public async Task<Draft?> Find(string token, string? personId, CancellationToken cancellationToken) =>
        await db.Drafts.AsTracking().FirstOrDefaultAsync(d => d.Token == token, cancellationToken) is { } draft && draft.IsOpenTo(personId) ? draft : null;

    /// <summary>The drafts that somebody may go on with, newest first: their own, and one that a stranger began on this device.</summary>
    /// <param name="personId">Null for nobody signed in.</param>
    /// <param name="token">What the device remembers, see <see cref="DraftCookie"/>.</param>
    public Task<List<Draft>> ToGoOn(string? personId, string? token, CancellationToken cancellationToken) =>
        db.Drafts.Where(d => d.RequestId == null && ((personId != null && d.OwnerId == personId) || (d.OwnerId == null && d.Token == token)))
            .OrderByDescending(d => d.SavedUtc).ToListAsync(cancellationToken);
}
