using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>Begins requests for coaching. Nothing but the form's key tells one beginning from the other.</summary>
internal sealed class Asker(string personId, CookieJar cookies) : Writer
{
    private string? _token;

    protected override CookieJar Cookies { get; set; } = cookies;

    /// <summary>Counts this person's requests.</summary>
    public string All => $"""SELECT count(*) FROM requests_draft WHERE "OwnerId" = '{personId}'""";

    protected override async Task<Deed?> Next(Visitor visitor)
    {
        _token ??= Fill(await visitor.Read("/fr/demander-un-appui"))["__RequestVerificationToken"];
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = _token, ["_once"] = Deed.NewKey() };
        return new Deed("/fr/demander-un-appui", form, $"""SELECT count(*) FROM kernel_form WHERE "Key" = '{form["_once"]}{personId}'""");
    }
}
