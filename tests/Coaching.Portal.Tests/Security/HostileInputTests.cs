using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Security;

/// <summary>The sample centre on PostgreSQL, which refuses text that SQLite takes.</summary>
public sealed class SecurePostgresPortal : SecurePortal
{
    protected override bool Postgres => true;
}

/// <inheritdoc cref="HostileInputTests"/>
public sealed class HostileInputOnSqliteTests(SecurePortal portal) : HostileInputTests(portal), IClassFixture<SecurePortal>;

/// <inheritdoc cref="HostileInputTests"/>
public sealed class HostileInputOnPostgresTests(SecurePostgresPortal portal) : HostileInputTests(portal), IClassFixture<SecurePostgresPortal>;

/// <summary>
/// Ten thousand requests with hostile values, over both databases and all roles: every form and every address, found by links. None
/// makes the portal fall, and no answer shows the inside (CI checklist of docs/threats.md, item 10).
/// </summary>
public abstract class HostileInputTests(SecurePortal portal)
{
    /// <summary>Requests for each role: ten thousand over nine roles and two databases.</summary>
    private const int Requests = 560;

    public static TheoryData<string> AllRoles => [Roles.Anonymous, .. Roles.All];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task Nothing_that_is_typed_makes_the_portal_fall_or_tell_of_its_inside(string role)
    {
        var chance = new Random(role.Length * 7919);
        var (wrong, sent) = (new List<string>(), 0);
        var visitor = await Visit(role);
        var pages = await Crawl(visitor);
        var forms = pages.SelectMany(p => p.QuerySelectorAll<IHtmlFormElement>("form").Select(f => (Page: p, Form: f)))
            .Where(f => f.Form.QuerySelector("button, input[type=submit]") is not null && !Ends(f.Form))
            .DistinctBy(f => f.Form.Method + Shape(f.Form.GetAttribute("action") ?? f.Page.Url) + string.Join(',', f.Form.Elements.Select(e => e.GetAttribute("name"))))
            .ToList();
        Assert.True(pages.Count >= 10 && forms.Count >= 3, $"{role}: {pages.Count} pages, {forms.Count} forms");
        while (sent < Requests)
        {
            var (page, form) = forms[chance.Next(forms.Count)];
            var what = (sent % 4) switch
            {
                0 => await Ask(visitor, pages[chance.Next(pages.Count)], chance),
                1 => await Send(visitor, page, form, chance, everyField: true),
                _ => await Send(visitor, page, form, chance, everyField: false),
            };
            sent++;
            if (await Problem(what.Answer) is { } problem)
            {
                wrong.Add($"{what.Sent}: {problem}");
            }

            // Somebody whose password or role was changed by a lucky form comes in again.
            if (what.Answer.Headers.Location?.ToString() is { } to && (to.Contains("/connexion", StringComparison.Ordinal) || to.Contains("/sign-in", StringComparison.Ordinal)) && role != Roles.Anonymous)
            {
                visitor = await Visit(role);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {sent}:\n{string.Join('\n', wrong.Distinct().Take(25))}");
    }

    private Task<Visitor> Visit(string role) => portal.Visit(role == Roles.Anonymous ? null : TestPerson.In(role));

    /// <summary>Sign-out and what a form of it would end are tested elsewhere.</summary>
    private static bool Ends(IHtmlFormElement form) =>
        (form.GetAttribute("action") ?? string.Empty) is var action && (action.Contains("deconnexion", StringComparison.Ordinal) || action.Contains("sign-out", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<IHtmlDocument>> Crawl(Visitor visitor)
    {
        var (pages, kinds, waiting) = (new List<IHtmlDocument>(), new Dictionary<string, int>(), new Queue<string>(["/fr", "/fr/mon-espace", "/fr/bureau", "/fr/redaction", "/fr/administration", "/en/register", "/en/search"]));
        while (waiting.TryDequeue(out var address))
        {
            var answer = await visitor.Get(address);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync();
            var page = (IHtmlDocument)await BrowsingContext.New().OpenAsync(r => r.Content(html).Address("https://localhost" + address));
            pages.Add(page);
            foreach (var link in page.Links.OfType<IHtmlAnchorElement>().Where(a => a.Origin == "https://localhost" && a.PathName.StartsWith("/fr/", StringComparison.Ordinal)))
            {
                var kind = Shape(link.PathName);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (kinds[kind] == 1)
                {
                    waiting.Enqueue(link.PathName);
                }
            }
        }

        return pages;
    }

    /// <summary>An address without its last ids and names.</summary>
    private static string Shape(string address) =>
        string.Join('/', new Uri(new Uri("https://localhost"), address).AbsolutePath.Split('/').Select((part, i) => i > 3 || part.Length > 24 ? "x" : part));

    private static async Task<(HttpResponseMessage Answer, string Sent)> Ask(Visitor visitor, IHtmlDocument page, Random chance)
    {
        var value = Some(Hostile.Values, chance);
        value = value[..Math.Min(value.Length, 1_500)];
        var path = new Uri(page.Url).AbsolutePath;
        var address = chance.Next(3) == 0
            ? path[..(path.LastIndexOf('/') + 1)] + Uri.EscapeDataString(Whole(value).Replace("\0", string.Empty, StringComparison.Ordinal))
            : $"{path}?{Some(Hostile.Names, chance)}={Uri.EscapeDataString(Whole(value))}&{Some(Hostile.Names, chance)}=%ED%A0%80";
        return (await visitor.Get(address), "GET " + address[..Math.Min(address.Length, 120)]);
    }

    private static async Task<(HttpResponseMessage Answer, string Sent)> Send(Visitor visitor, IHtmlDocument page, IHtmlFormElement form, Random chance, bool everyField)
    {
        var names = form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Where(n => n.Length > 0 && !n.StartsWith("__", StringComparison.Ordinal)).Distinct().ToList();
        var chosen = names.Count == 0 ? null : Some(names, chance);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var name in form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct())
        {
            var own = form.Elements.First(e => e.GetAttribute("name") == name) switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.Value,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                var other => other.GetAttribute("value"),
            };
            var isToken = name.StartsWith("__", StringComparison.Ordinal);
            fields.Add(new(name, (everyField || name == chosen) && !isToken ? Whole(Some(Hostile.Values, chance)) : own ?? string.Empty));
        }

        if (!fields.Any(f => f.Key == "__RequestVerificationToken") && form.Method == "post"
            && page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } token)
        {
            fields.Add(new("__RequestVerificationToken", token));
        }

        // Each time as a new form: the same one again would only repeat its first answer.
        fields.RemoveAll(f => f.Key == "_once");
        fields.Add(new("_once", Guid.NewGuid().ToString()));
        var buttons = form.QuerySelectorAll("button[formaction], input[formaction]").Select(b => b.GetAttribute("formaction")!).ToList();
        var action = buttons.Count > 0 && chance.Next(2) == 0 ? Some(buttons, chance) : form.GetAttribute("action") ?? page.Url;
        var address = new Uri(new Uri(page.Url), action);
        var said = $"{form.Method} {address.PathAndQuery} [{string.Join(", ", fields.Where(f => everyField || f.Key == chosen).Select(f => $"{f.Key}={f.Value[..Math.Min(f.Value.Length, 24)]}"))}]";
        if (form.Method != "post")
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value[..Math.Min(f.Value.Length, 300)])}"));
            return (await visitor.Get($"{address.AbsolutePath}?{query}"), said);
        }

        return (await visitor.Http.PostAsync(address, new FormUrlEncodedContent(fields)), said);
    }

    private static T Some<T>(IReadOnlyList<T> all, Random chance) => all[chance.Next(all.Count)];

    /// <summary>Without halves of surrogates, which no address can carry.</summary>
    private static string Whole(string value) => string.Concat(value.EnumerateRunes());

    private static async Task<string?> Problem(HttpResponseMessage answer)
    {
        var body = answer.Content.Headers.ContentType?.MediaType?.StartsWith("text", StringComparison.Ordinal) == true ? await answer.Content.ReadAsStringAsync() : string.Empty;
        return (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode}" : Hostile.Inside.FirstOrDefault(i => body.Contains(i, StringComparison.Ordinal)) is { } inside ? $"shows «{inside}»" : null;
    }
}
