namespace Coaching.Accounts.People;

/// <summary>Something the centre asks people's consent for. When the text changes, so does its version.</summary>
/// <param name="Name">Stored name.</param>
/// <param name="Version">Version of the text.</param>
/// <param name="Text">English text, translated when shown.</param>
/// <param name="Needed">Whether there is no account without it.</param>
internal sealed record ConsentPurpose(string Name, string Version, string Text, bool Needed)
{
    /// <summary>Keeping the person's details at all.</summary>
    public static readonly ConsentPurpose Account = new(
        "account", "2026-11", /*text*/ "I agree that the centre keeps these details for my account, my training and my requests.", true);

    /// <summary>Writing to the person about more than they asked for.</summary>
    public static readonly ConsentPurpose News = new(
        "news", "2026-11", /*text*/ "The centre may write to me about its training and its events.", false);

    public static IReadOnlyList<ConsentPurpose> All { get; } = [Account, News];

    /// <summary>The person's consent to the text as it stands now, in the language it was read in.</summary>
    public Consent GivenBy(User user, string language, DateTime now) =>
        new() { UserId = user.Id, Purpose = Name, TextVersion = Version, Language = language, GivenUtc = now };
}
