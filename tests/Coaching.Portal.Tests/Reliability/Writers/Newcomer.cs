using System.Globalization;
using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>Registers one person after the other: account, role and consent belong together.</summary>
internal sealed class Newcomer : Writer
{
    /// <summary>The portal lets one address register sixty people an hour.</summary>
    private const int Most = 50;

    private int _people;

    protected override CookieJar Cookies { get; set; } = new();

    protected override async Task<Deed?> Next(Visitor visitor)
    {
        if (_people == Most)
        {
            return null;
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"ndeye{++_people}@example.org");
        Cookies = new CookieJar();
        visitor = new Visitor(new HttpClient(Cookies) { BaseAddress = visitor.Http.BaseAddress, Timeout = visitor.Http.Timeout });
        var page = await visitor.Read("/fr/inscription");
        var check = await visitor.SubmitAndRead(page, new Dictionary<string, string?>
        {
            ["Input.GivenName"] = "Ndèye",
            ["Input.Email"] = address,
            ["Input.Password"] = "quatre mots sans suite",
            ["Input.Agree"] = "true",
        });
        return new Deed("/fr/inscription?handler=Create", Fill(check), $"""
            SELECT count(*) FROM accounts_user u JOIN accounts_user_role r ON r."UserId" = u."Id" JOIN accounts_consent c ON c."UserId" = u."Id" WHERE u."Email" = '{address}'
            """);
    }
}
