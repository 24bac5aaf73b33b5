using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Coaching.Portal.Bench.Seed;
using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Bench.Runs;

/// <summary>What is measured, and what each may cost.</summary>
internal sealed class Scenarios(PortalPlace place, BigCentre centre, Uri portal)
{
    private static readonly string[] Words = ["équilibré", "coopérative", "décentralisé", "mobilité", "énergie", "école", "bénéficiaire", "trésorière"];

    /// <summary>Whose request it is: a session's cookie is renewed every minute.</summary>
    public static readonly HttpRequestOptionsKey<CookieJar> Browser = new("browser");

    private readonly ConcurrentDictionary<int, DbConnection> _connections = new();
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _editors = new();
    private int _next;

    /// <summary>The page that costs nothing but the way to it.</summary>
    public static Scenario Constant { get; } = new("constant page", double.NaN, _ => Get("/robots.txt", null));

    public IReadOnlyList<Scenario> All =>
    [
        new("home, anonymous", 0.1, _ => Get("/fr", null)),
        new("course list, anonymous", 0.1, _ => Get("/fr/formations", null)),
        new("story, anonymous", 0.1, _ => Get(centre.Stories[Next() % centre.Stories.Count], null)),
        new("lesson, signed in", 2, _ => { var n = Next(); return Get(Who(n).Lesson(n / centre.Learners.Count), Who(n).Cookies); }),
        new("lesson completion", 2, _ => Finish(), HttpStatusCode.Redirect, "SELECT count(*) FROM training_step_done"),
        new("search", 5, _ => { var n = Next(); return Get("/fr/recherche?q=" + Uri.EscapeDataString(Words[n % Words.Length]), Who(n).Cookies); }),
        new("2 MB download, access checked", 1.5, _ => Get(string.Create(CultureInfo.InvariantCulture, $"/fr/pieces-jointes/{centre.AttachmentId}"), centre.Requester)),
        new("list of all content", 5, _ => Get("/fr/redaction", centre.Administrator)),
        new("editor page", 5, _ => Get("/fr/redaction/" + centre.StoryIds[Next() % centre.StoryIds.Count], centre.Administrator)),
        new("publishing an article", 5, Publish, HttpStatusCode.Redirect, "SELECT count(*) FROM content_version"),
    ];

    /// <summary>Reads the pages whose forms the scenarios send: a browser would have them open.</summary>
    public async Task OpenForms(bool lessons, bool editors)
    {
        await Task.WhenAll(centre.Learners.Where(_ => lessons).Chunk(50).Select(async some =>
        {
            foreach (var learner in some)
            {
                learner.Token ??= await Token(learner);
            }
        }));
        if (editors)
        {
            foreach (var id in centre.StoryIds.Take(64))
            {
                _editors[id] = Fields(await Visit(centre.Administrator).Read("/fr/redaction/" + id));
            }
        }
    }

    private async Task<string> Token(Learner learner)
    {
        var lesson = learner.NextToFinish()!;
        return (await Visit(learner.Cookies).Read(lesson)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private int Next() => Interlocked.Increment(ref _next) & int.MaxValue;

    private Learner Who(int n) => centre.Learners[n % centre.Learners.Count];

    private Visitor Visit(CookieJar cookies) => new(new HttpClient(cookies) { BaseAddress = portal });

    private Task<HttpRequestMessage?> Finish()
    {
        for (var tries = 0; tries < centre.Learners.Count; tries++)
        {
            var learner = Who(Next());
            if (learner.NextToFinish() is { } lesson)
            {
                return Post(lesson, learner.Cookies, new() { ["__RequestVerificationToken"] = learner.Token!, ["_once"] = Guid.NewGuid().ToString("N") });
            }
        }

        return Task.FromResult<HttpRequestMessage?>(null);
    }

    /// <summary>Each connection has an article of its own and publishes the version after the last.</summary>
    private async Task<HttpRequestMessage?> Publish(int connection)
    {
        var id = centre.StoryIds[connection];
        var fields = new Dictionary<string, string>(_editors[id])
        {
            ["startedFrom"] = await Latest(connection, id),
            ["_once"] = Guid.NewGuid().ToString("N"),
            ["command"] = "publish",
        };
        fields["TitlePart/Title"] = string.Create(CultureInfo.InvariantCulture, $"Parcours {connection}, version {Next()}");
        return await Post("/fr/redaction/" + id, centre.Administrator, fields);
    }

    private async Task<string> Latest(int connection, string id)
    {
        var database = _connections.TryGetValue(connection, out var open) ? open : _connections[connection] = await place.Connect();
        await using var command = database.CreateCommand();
        command.CommandText = $"""SELECT "ContentItemVersionId" FROM content_version WHERE "ContentItemId" = '{id}' AND "Latest" """;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static Task<HttpRequestMessage?> Get(string path, CookieJar? cookies) => Task.FromResult<HttpRequestMessage?>(With(cookies, new HttpRequestMessage(HttpMethod.Get, path)));

    private static Task<HttpRequestMessage?> Post(string path, CookieJar cookies, Dictionary<string, string> fields) =>
        Task.FromResult<HttpRequestMessage?>(With(cookies, new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }));

    private static HttpRequestMessage With(CookieJar? cookies, HttpRequestMessage request)
    {
        // Every browser takes packed pages.
        request.Headers.Add("Accept-Encoding", "br, gzip");
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies.Header);
            request.Options.Set(Browser, cookies);
        }

        return request;
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in ((IHtmlFormElement)page.QuerySelector("form.editor")!).Elements)
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (element.GetAttribute("name") is { Length: > 0 } name && value is not null)
            {
                fields[name] = value;
            }
        }

        return fields;
    }
}
