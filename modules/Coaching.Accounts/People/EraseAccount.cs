using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.People;

/// <summary>Job: erase the account of a person who asked for it some days ago.</summary>
internal sealed record EraseAccount(string UserId)
{
    /// <summary>How long the person may change their mind.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromDays(7);

    /// <summary>Key by which the job is withdrawn.</summary>
    public static string Key(string userId) => "erase:" + userId;
}

/// <summary>Has every room forget the person, all or nothing.</summary>
internal sealed class AccountErasure(PortalDb db, IPeople people, IEnumerable<IPersonalData> rooms) : IWorkHandler<EraseAccount>
{
    public async Task Handle(EraseAccount work, CancellationToken cancellationToken)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == work.UserId && u.DeactivatedUtc != null && u.ErasedUtc == null, cancellationToken);
        if (user is null || await people.Find(user.Id, cancellationToken) is not { } person)
        {
            return;
        }

        var leaving = new LeavingPerson(user.Id, [.. new[] { user.PlainName, person.Name }.Distinct()]);
        foreach (var room in rooms)
        {
            await room.Erase(leaving, cancellationToken);
        }
    }
}
