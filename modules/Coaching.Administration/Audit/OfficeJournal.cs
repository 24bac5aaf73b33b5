using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Http;

namespace Coaching.Administration.Audit;

/// <summary>Notes what the signed-in person does, with the caller's next save.</summary>
internal sealed class OfficeJournal(PortalDb db, IHttpContextAccessor accessor, TimeProvider clock)
{
    public void Note(string action, string? subject, string? detail = null, string? reason = null) => db.Add(new JournalEntry
    {
        AtUtc = clock.GetUtcNow().UtcDateTime,
        ById = accessor.HttpContext?.User.Id,
        Action = action,
        Subject = Short(subject, 255),
        Detail = Short(detail, JournalEntry.DetailMaxLength),
        Reason = Short(reason, JournalEntry.ReasonMaxLength),
    });

    private static string? Short(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
