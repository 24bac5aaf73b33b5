namespace Coaching.Kernel.People;

/// <summary>
/// Port to the accounts: who becomes or stops being administrator is decided by two of them, as soon as there are two. Closing an
/// account stays possible alone, for an emergency.
/// </summary>
public interface IAdministrators
{
    /// <summary>Whether a change of the administrator role by this person waits for another administrator.</summary>
    Task<bool> NeedSecond(string byId, CancellationToken cancellationToken = default);

    /// <summary>What waits, oldest first.</summary>
    Task<IReadOnlyList<AdministratorRequest>> Waiting(CancellationToken cancellationToken = default);

    /// <summary>Confirms or drops what was asked for a person. Who asked may drop it, but not confirm it.</summary>
    Task<AccountResult> Decide(string id, string byId, bool confirm, CancellationToken cancellationToken = default);
}

/// <summary>An administrator asks that somebody become administrator, or stop being one.</summary>
/// <param name="Id">Whom it is about.</param>
/// <param name="Name">Their name.</param>
/// <param name="Grants">True to become one, false to stop.</param>
/// <param name="AskedById">Who asks.</param>
/// <param name="AskedBy">Their name.</param>
public sealed record AdministratorRequest(string Id, string Name, bool Grants, string AskedById, string AskedBy, DateTime AskedUtc);
