using System.Net;
using AngleSharp.Html.Dom;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.Tests;

/// <summary>Awa Sarr registers and signs in, as a browser without script would do it.</summary>
internal static class Awa
{
    public const string Password = "trois pirogues au soleil";

    /// <summary>Fills in both steps of the registration.</summary>
    public static async Task<HttpResponseMessage> Register(this Visitor visitor, string? phone, string? email = null, string? name = "Awa", string path = "/fr/inscription")
    {
        var check = await visitor.SubmitAndRead(await visitor.Read(path), Answers(phone, email, name));
        return await visitor.Submit(check, new Dictionary<string, string?>());
    }

    public static Dictionary<string, string?> Answers(string? phone, string? email = null, string? name = "Awa", string? password = Password) => new()
    {
        ["Input.GivenName"] = name,
        ["Input.FamilyName"] = "Sarr",
        ["Input.Phone"] = phone,
        ["Input.Email"] = email,
        ["Input.Password"] = password,
        ["Input.Agree"] = "true",
    };

    public static async Task<HttpResponseMessage> SignIn(this Visitor visitor, string name, string password = Password, string path = "/fr/connexion") =>
        await visitor.Submit(await visitor.Read(path), new Dictionary<string, string?> { ["Input.Name"] = name, ["Input.Password"] = password });

    public static async Task<bool> IsSignedIn(this Visitor visitor) => (await visitor.Get("/fr/mon-espace")).StatusCode == HttpStatusCode.OK;

    /// <summary>Has an account erased, as its person's wish does after a week.</summary>
    public static Task Leave(this PortalFactory portal, string id) => portal.With<PortalDb>(async db =>
    {
        var user = await db.Users.AsTracking().SingleAsync(u => u.Id == id);
        user.SetActive(false, portal.Clock.GetUtcNow().UtcDateTime);
        db.Raise(new EraseAccount(id), portal.Clock);
        await db.SaveChangesAsync();
        await portal.RunDueWork();
    });

    public static string Errors(this IHtmlDocument page) => page.QuerySelector(".errors")?.TextContent ?? string.Empty;
}
