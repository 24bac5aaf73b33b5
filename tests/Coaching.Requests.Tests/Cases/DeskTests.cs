using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Requests.Cases;
using Coaching.Testing;

namespace Coaching.Requests.Tests.Cases;

/// <summary>The coach's desk and the requester's pages, over HTTP, from acceptance to closing.</summary>
public sealed class DeskTests(RequestsPortal portal) : IClassFixture<RequestsPortal>, IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Nothing = [];

    public async ValueTask InitializeAsync() => await portal.NoCoaches();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_request_goes_from_acceptance_to_closing_and_both_sides_read_the_same_story()
    {
        var (khady, moussa, reference) = await Accepted("khady1", "moussa1");
        var desk = $"/fr/bureau/demandes/{reference}";
        await Press(khady, desk, "Answer", ("Input.Body", "Bonjour, parlons-en demain."));
        Assert.NotNull((await portal.Find(reference)).FirstAnswerUtc);
        await Press(khady, desk, "Note", ("Input.Body", "Dossier fragile, voir le budget."));
        await Press(khady, desk, "Wait");
        Assert.Equal(RequestState.WaitingRequester, (await portal.Find(reference)).State);
        var mine = await moussa.Read($"/fr/mon-espace/demandes/{reference}");
        Assert.Contains("Bonjour, parlons-en demain.", mine.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dossier fragile", mine.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("À vous de répondre", mine.QuerySelector(".tag")!.TextContent);
        await moussa.SubmitAndRead(mine, new Dictionary<string, string?> { ["Input.Body"] = "Voici les chiffres." }, "form[enctype]", "Envoyer");
        Assert.Equal(RequestState.InProgress, (await portal.Find(reference)).State);
        await Press(khady, desk, "Deliver");
        await Press(khady, desk, "Close");
        var closed = await khady.Read(desk);
        Assert.Equal("Demande clôturée", closed.QuerySelector(".tag")!.TextContent);
        Assert.Contains("Dossier fragile", closed.QuerySelector(".timeline .note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("form.reply"));
        var mails = await portal.MailsTo("moussa1");
        Assert.Equal(6, mails.Count(m => m.Contains(reference, StringComparison.Ordinal)));
        Assert.Matches(@"[1-9]\s+demandes? ayant reçu une réponse", (await portal.Visit().Read("/fr")).QuerySelector(".doors")!.TextContent);
    }

    [Fact]
    public async Task After_the_answer_the_requester_says_once_whether_it_helped_opens_it_again_and_asks_anew()
    {
        var (khady, moussa, reference) = await Accepted("khady10", "moussa10");
        var (desk, mine) = ($"/fr/bureau/demandes/{reference}", $"/fr/mon-espace/demandes/{reference}");
        var page = await moussa.Read(mine);
        Assert.Equal(["Connaît votre sujet", "Parle une langue que vous avez choisie", "Connaît votre territoire", "A du temps pour vous"], page.QuerySelectorAll(".ticks li").Select(l => l.TextContent));
        Assert.Null(page.QuerySelector("form[action*=Rate]"));
        await Press(khady, desk, "Answer", ("Input.Body", "Voici le dossier."));
        await Press(khady, desk, "Deliver");
        page = await moussa.Read(mine);
        Assert.Null(page.QuerySelector("form[action*=Withdraw]"));
        await Press(moussa, mine, "Withdraw");
        Assert.Equal(RequestState.AnswerDelivered, (await portal.Find(reference)).State);
        Assert.Equal("Choisissez une réponse.", (await moussa.SubmitAndRead(page, Nothing, "form[action*=Rate]")).QuerySelector(".errors a")!.TextContent);
        var rated = await moussa.SubmitAndRead(page, new Dictionary<string, string?> { ["Rating.Helped"] = "Partly", ["Rating.Words"] = "Très clair, mais long." }, "form[action*=Rate]");
        Assert.Null(rated.QuerySelector("form[action*=Rate]"));
        await moussa.SubmitAndRead(page, new Dictionary<string, string?> { ["Rating.Helped"] = "No", ["_once"] = Guid.NewGuid().ToString() }, "form[action*=Rate]");
        Assert.Equal(Helped.Partly, (await portal.Find(reference)).Helped);
        await Press(khady, desk, "Close");
        Assert.Contains("Très clair, mais long.", (await khady.Read(desk)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        // The desk forgets nothing: the list of what is over, and the reference.
        var over = (await khady.Read("/fr/bureau/terminees")).QuerySelector(".rows")!.TextContent;
        Assert.Contains(reference, over, StringComparison.Ordinal);
        Assert.Contains("Cela a servi en partie", over, StringComparison.Ordinal);
        Assert.Null((await portal.As("othercoach", Roles.Coach).Read("/fr/bureau/terminees")).QuerySelector(".row"));
        Assert.EndsWith(desk, (await portal.As("lead", Roles.LeadCoach).Read($"/fr/bureau?reference={reference.ToLowerInvariant()}")).Url, StringComparison.Ordinal);
        Assert.NotNull((await portal.As("othercoach", Roles.Coach).Read($"/fr/bureau?reference={reference}")).QuerySelector("#reference-error"));

        page = await moussa.Read(mine);
        var again = await moussa.SubmitAndRead(page, Nothing, "form[action*=Again]");
        Assert.Contains("/Topic", again.Url, StringComparison.Ordinal);
        var check = await moussa.Read(again.Url.Replace("Topic", "verifier", StringComparison.Ordinal));
        Assert.Contains("Ndiaffate", check.QuerySelector("#Territory")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pas encore de réponse", check.QuerySelector("#Objective")!.TextContent, StringComparison.Ordinal);

        await moussa.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Body"] = "Il manque le budget." }, "form[enctype]", "Envoyer");
        Assert.Equal(RequestState.InProgress, (await portal.Find(reference)).State);
        Assert.Equal("Nouveau message", (await khady.Read("/fr/bureau")).QuerySelector(".queue .tag.now:last-child")!.TextContent);
        await Press(khady, desk, "Answer", ("Input.Body", "Le voici."));
        Assert.DoesNotContain("Nouveau message", (await khady.Read("/fr/bureau")).Body!.TextContent, StringComparison.Ordinal);
        await Press(khady, desk, "Deliver");
        await Press(khady, desk, "Close");
        portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Null((await moussa.Read(mine)).QuerySelector("form[enctype]"));
    }

    [Fact]
    public async Task Requests_that_are_over_come_page_by_page_newest_first()
    {
        await portal.With<PortalDb>(async db =>
        {
            for (var i = 1; i <= Queue.PageSize + 1; i++)
            {
                var request = new CoachingRequest { Reference = $"DA-2020-{i:0000}", Year = 2020, Number = i, DraftId = -i, ContentItemId = $"4old{i}", RequesterId = "old", Language = "fr", Subject = "Ancienne", Pool = "guichet" };
                request.Accept("khady11", RequestsPortal.Monday.UtcDateTime);
                request.Withdraw(RequestsPortal.Monday.UtcDateTime.AddDays(i));
                db.Add(request);
            }

            await db.SaveChangesAsync();
        });
        portal.People.Add("khady11", "Khady", Roles.Coach);
        var coach = portal.As("khady11", Roles.Coach);
        var page = await coach.Read("/fr/bureau/terminees");
        Assert.Equal(Queue.PageSize, page.QuerySelectorAll(".row").Length);
        Assert.Equal($"DA-2020-{Queue.PageSize + 1:0000}", page.QuerySelector(".row bdi")!.TextContent);
        page = await coach.Read(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("DA-2020-0001", Assert.Single(page.QuerySelectorAll(".row bdi")).TextContent);
    }

    [Fact]
    public async Task The_coach_whose_request_goes_to_another_is_told()
    {
        var (khady, _, reference) = await Accepted("khady12", "moussa12");
        await portal.AddCoach("ibrahima12");
        var lead = portal.As("lead", Roles.LeadCoach);
        await lead.SubmitAndRead(await lead.Read($"/fr/bureau/demandes/{reference}"), new Dictionary<string, string?> { ["Input.CoachId"] = "ibrahima12" }, "form[action*=Assign]");
        Assert.Contains(await portal.MailsTo("khady12"), m => m.Contains("confiée à une autre personne", StringComparison.Ordinal));
        Assert.Equal("Confiée à une autre personne", (await khady.Read($"/fr/bureau/demandes/{reference}")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.As("othercoach", Roles.Coach).Get($"/fr/bureau/demandes/{reference}")).StatusCode);
    }

    [Fact]
    public async Task A_late_click_hears_that_it_is_taken()
    {
        await portal.AddCoach("khady2");
        await portal.AddCoach("ibrahima2", c => c.Topics = []);
        var reference = await portal.Ask("moussa2");
        var khady = portal.As("khady2", Roles.Coach);
        var before = await khady.Read($"/fr/bureau/demandes/{reference}");
        var lead = portal.As("lead", Roles.LeadCoach);
        await lead.SubmitAndRead(await lead.Read($"/fr/bureau/demandes/{reference}"), new Dictionary<string, string?> { ["Input.CoachId"] = "ibrahima2", ["Input.AssignReason"] = "Connaît le village" }, "form[action*=Assign]");
        var late = await khady.SubmitAndRead(before, Nothing, "form[action*=Accept]");
        Assert.Equal("Déjà prise", late.QuerySelector("h1")!.TextContent);
        Assert.Equal("ibrahima2", (await portal.Find(reference)).CoachId);
        Assert.Equal(HttpStatusCode.NotFound, (await khady.Get($"/fr/bureau/demandes/{reference}")).StatusCode);
        await portal.RunDueWork();
        Assert.Equal(ProposalState.Cancelled, Assert.Single(await portal.ProposalsOf(reference)).State);
    }

    [Fact]
    public async Task Of_sixteen_coaches_who_take_it_at_once_one_has_it()
    {
        await SixteenAtOnce(portal);
    }

    [Fact]
    public async Task On_PostgreSQL_of_sixteen_coaches_who_take_it_at_once_one_has_it()
    {
        await using var own = new PostgresRequestsPortal();
        await ((IAsyncLifetime)own).InitializeAsync();
        own.SkipWithoutDatabase();
        await SixteenAtOnce(own);
    }

    [Fact]
    public async Task A_withdrawn_request_leaves_the_desk_and_frees_the_coach()
    {
        var (khady, moussa, reference) = await Accepted("khady3", "moussa3");
        await moussa.SubmitAndRead(await moussa.Read($"/fr/mon-espace/demandes/{reference}"), Nothing, "form[action*=Withdraw]");
        Assert.Equal(RequestState.Withdrawn, (await portal.Find(reference)).State);
        Assert.Contains(await portal.MailsTo("khady3"), m => m.Contains("retirée", StringComparison.Ordinal));
        Assert.NotNull((await khady.Read("/fr/bureau")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_file_is_attached_and_only_those_of_the_conversation_can_fetch_it()
    {
        var (khady, moussa, reference) = await Accepted("khady4", "moussa4");
        var page = await moussa.Read($"/fr/mon-espace/demandes/{reference}");
        var refused = await Upload(moussa, page, "plan.pdf", "<html>");
        Assert.Contains("ne correspond pas à son nom", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        refused = await Upload(moussa, page, "plan.txt", "Bonjour");
        var shown = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Matches(@"ne sont pas acceptés.: \.txt\. Sont acceptés.: jpg, jpeg, png, webp, pdf, docx, xlsx, pptx, odt, mp3, mp4, vtt\.", shown);
        Assert.Contains("jpg, jpeg, png, webp, pdf", page.QuerySelector("#file-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("jpg, jpeg, png, webp, pdf", (await khady.Read($"/fr/bureau/demandes/{reference}")).QuerySelector("#file-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(moussa, await moussa.Read(page.Url), "Plan du moulin.pdf", "%PDF-1.7 moulin")).StatusCode);
        var link = (await khady.Read($"/fr/bureau/demandes/{reference}")).QuerySelector(".timeline a")!.GetAttribute("href")!;
        foreach (var allowed in new[] { khady, moussa, portal.As("lead", Roles.LeadCoach) })
        {
            var answer = await allowed.Get(link);
            Assert.Equal("%PDF-1.7 moulin", await answer.Content.ReadAsStringAsync());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }

        foreach (var other in new[] { portal.As("other"), portal.As("othercoach", Roles.Coach) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(link)).StatusCode);
        }
    }

    [Fact]
    public async Task Twenty_files_an_hour_are_enough_for_one_person()
    {
        var (_, moussa, reference) = await Accepted("khady9", "moussa9");
        for (var i = 0; i < 20; i++)
        {
            await Upload(moussa, await moussa.Read($"/fr/mon-espace/demandes/{reference}"), $"{i}.pdf", "%PDF-1.7");
        }

        var refused = await Upload(moussa, await moussa.Read($"/fr/mon-espace/demandes/{reference}"), "21.pdf", "%PDF-1.7");
        Assert.Contains("Vous avez envoyé 20 fichiers en une heure", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(moussa, await moussa.Read($"/fr/mon-espace/demandes/{reference}"), "21.pdf", "%PDF-1.7")).StatusCode);
    }

    [Fact]
    public async Task A_file_of_a_private_note_is_not_the_requesters()
    {
        var (khady, moussa, reference) = await Accepted("khady5", "moussa5");
        var page = await khady.Read($"/fr/bureau/demandes/{reference}");
        await Upload(khady, page, "notes.pdf", "%PDF-1.7", "Note");
        var link = (await khady.Read(page.Url)).QuerySelector(".timeline .note a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await khady.Get(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await moussa.Get(link)).StatusCode);
    }

    [Fact]
    public async Task A_coach_writes_their_own_profile_and_the_lead_coach_anybodys()
    {
        portal.People.Add("profile6", "Aïda Ndiaye", Roles.Coach);
        var coach = portal.As("profile6", Roles.Coach);
        var page = await coach.Read("/fr/bureau/profil");
        var wrong = await coach.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Communes"] = "Atlantide" });
        Assert.Contains("Atlantide", wrong.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        foreach (var (from, to, problem) in new[] { ("le 1er août", "", "Écrivez une date"), ("2027-08-15", "2027-08-01", "Le dernier jour vient avant") })
        {
            var unread = await coach.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.AwayFrom"] = from, ["Input.AwayTo"] = to });
            Assert.Contains(problem, unread.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        }

        await coach.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Communes"] = "ndiaffate", ["Input.Pools"] = "ingenierie", ["Input.Languages"] = "fr", ["Input.AwayFrom"] = "2027-08-01", ["Input.AwayTo"] = "2027-08-15" });
        var lead = portal.As("lead", Roles.LeadCoach);
        var seen = await lead.Read("/fr/bureau/profil/profile6");
        Assert.Equal("Ndiaffate", seen.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
        Assert.Equal("2027-08-01", seen.QuerySelector<IHtmlInputElement>("#Input_AwayFrom")!.Value);
        Assert.Contains("Aïda Ndiaye", (await lead.Read("/fr/bureau/coachs")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.Get("/fr/bureau/profil/lead")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.Get("/fr/bureau/coachs")).StatusCode);
    }

    private static async Task SixteenAtOnce(RequestsPortal portal)
    {
        await portal.NoCoaches();
        var reference = await portal.Ask("many");
        var coaches = new List<(Visitor Visitor, IHtmlDocument Page)>();
        for (var i = 0; i < 16; i++)
        {
            var id = await portal.AddCoach("many" + i);
            var visitor = portal.As(id, Roles.Coach);
            coaches.Add((visitor, await visitor.Read($"/fr/bureau/demandes/{reference}")));
        }

        var answers = await Task.WhenAll(coaches.Select(c => Task.Run(() => c.Visitor.SubmitAndRead(c.Page, Nothing, "form[action*=Accept]"))));
        Assert.Equal(15, answers.Count(a => a.QuerySelector("h1")!.TextContent == "Déjà prise"));
        var request = await portal.Find(reference);
        Assert.Single(request.Events, e => e.Kind == EventKind.Accepted);
        Assert.Equal(RequestState.Accepted, request.State);
    }

    private async Task<(Visitor Coach, Visitor Requester, string Reference)> Accepted(string coachId, string requesterId)
    {
        await portal.AddCoach(coachId);
        var reference = await portal.Ask(requesterId);
        var coach = portal.As(coachId, Roles.Coach);
        await coach.SubmitAndRead(await coach.Read($"/fr/bureau/demandes/{reference}"), Nothing, "form[action*=Accept]");
        await portal.RunDueWork();
        return (coach, portal.As(requesterId), reference);
    }

    private static async Task Press(Visitor visitor, string address, string handler, params (string Name, string Value)[] values)
    {
        var page = await visitor.Read(address);
        var fields = page.QuerySelectorAll<IHtmlInputElement>("form.reply input[type=hidden], form[method=post] input[type=hidden]")
            .GroupBy(i => i.Name!).Select(g => KeyValuePair.Create(g.Key, g.First().Value))
            .Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var answer = await visitor.Http.PostAsync(new Uri($"{address}?handler={handler}", UriKind.Relative), new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> Upload(Visitor visitor, IHtmlDocument page, string name, string content, string handler = "Reply")
    {
        var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlInputElement>("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        form.Add(new StringContent("Voir la pièce jointe."), "Input.Body");
        var file = new ByteArrayContent(Encoding.Latin1.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);
        return visitor.Http.PostAsync(new Uri($"{page.Url}?handler={handler}"), form);
    }
}
