namespace Coaching.Kernel.People;

/// <summary>Port to the accounts for set-up and administration. Problems are sentences in the language of the request.</summary>
public interface IAccounts
{
    /// <summary>Whether anybody has an account yet.</summary>
    Task<bool> Any(CancellationToken cancellationToken = default);

    /// <summary>Creates an account.</summary>
    Task<AccountResult> Create(NewAccount account, CancellationToken cancellationToken = default);

    /// <summary>One account, or null.</summary>
    Task<Account?> Find(string id, CancellationToken cancellationToken = default);

    /// <summary>Accounts by words of their names, address or number, and by role; page by page from 1, by name.</summary>
    Task<AccountPage> Search(string? words, string? role, int page, CancellationToken cancellationToken = default);

    /// <summary>Gives a person exactly these roles. Nobody changes their own; somebody stays administrator. In effect within a minute; see <see cref="IAdministrators"/> for that role.</summary>
    Task<AccountResult> SetRoles(string id, IReadOnlyCollection<string> roles, string byId, CancellationToken cancellationToken = default);

    /// <summary>A link with which the person sets a password, once, within 60 minutes. Earlier links end. Null for an unknown or inactive person.</summary>
    Task<string?> IssuePasswordLink(string id, CancellationToken cancellationToken = default);

    /// <summary>Closes an account to its person, or opens it again. Nobody closes their own; somebody stays administrator.</summary>
    Task<AccountResult> SetActive(string id, bool active, string byId, CancellationToken cancellationToken = default);

    /// <summary>Takes a person's second factor away (a lost telephone), ends their sessions and tells them by mail. Nobody takes away their own here.</summary>
    Task<AccountResult> RemoveSecondFactor(string id, string byId, CancellationToken cancellationToken = default);
}

/// <summary>An account to create; an address or a number is needed. Without a password, hand over a link.</summary>
public sealed record NewAccount(
    string GivenName, string? FamilyName, string? Email, string? Phone, string? Password, string Language, IReadOnlyCollection<string> Roles);

/// <summary>An account as administrators see it.</summary>
public sealed record Account(
    string Id, string Name, string? Email, string? Phone, string Language, IReadOnlyList<string> Roles, DateTime CreatedUtc, bool Active,
    bool SecondFactor = false);

/// <summary>One page of a list of accounts.</summary>
public sealed record AccountPage(IReadOnlyList<Account> Accounts, int Total, int Page, int Pages);

/// <summary>What became of a change.</summary>
/// <param name="Id">The account, when the change was made.</param>
/// <param name="Field">Property of <see cref="NewAccount"/> that is not right, or empty.</param>
/// <param name="Problem">Why the change was not made.</param>
public sealed record AccountResult(string? Id, string Field = "", string? Problem = null)
{
    public bool Done => Problem is null;
}
