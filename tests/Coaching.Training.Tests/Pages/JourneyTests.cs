using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Training.Tests.Pages;

public sealed class JourneyTests(TrainingPortal portal) : IClassFixture<TrainingPortal>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task A_trainee_enrols_learns_retries_the_quiz_and_downloads_the_certificate_that_anybody_can_check()
    {
        portal.People.Add("awa", "Mme Ndèye Maïmouna Guèye");
        var awa = portal.As("awa", Roles.Trainee);

        var module = await awa.Read("/" + SampleModule.Module);
        Assert.Contains("Dessiner la carte des acteurs", module.QuerySelector("ul.ticks")!.TextContent, StringComparison.Ordinal);
        var lesson = await awa.SubmitAndRead(module, Nothing, "aside form");
        Assert.EndsWith(SampleModule.FirstLesson, lesson.Url, StringComparison.Ordinal);
        Assert.Equal(
            ["Situation", "Exemple\u00a0: le moulin", "Exercice", "À retenir"], lesson.QuerySelectorAll("section.box p.title").Select(t => t.TextContent));

        Assert.Equal("Tableau", lesson.QuerySelector("div.table[tabindex] > table")!.ParentElement!.GetAttribute("aria-label"));

        lesson = await awa.SubmitAndRead(lesson, Nothing, "form.finish");
        Assert.EndsWith(SampleModule.SecondLesson, lesson.Url, StringComparison.Ordinal);
        Assert.Equal("Leçon terminée\u00a0: «\u202fLes acteurs\u202f».", lesson.QuerySelector("div.notice")!.TextContent.Trim());
        Assert.Equal("/" + SampleModule.FirstLesson, lesson.QuerySelector("form.finish a.back")!.GetAttribute("href"));
        var quiz = await awa.SubmitAndRead(lesson, Nothing, "form.finish");
        Assert.EndsWith(SampleModule.Quiz, quiz.Url, StringComparison.Ordinal);

        var failed = await awa.SubmitAndRead(quiz, SampleModule.Wrong);
        Assert.Contains("1 sur 3", failed.QuerySelector("div.score")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, failed.QuerySelectorAll("li.wrong").Length);
        Assert.Contains("Parce que Faux", failed.QuerySelector("li.right")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quiz non réussi", failed.QuerySelector("div.score.failed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas la bonne réponse.", failed.QuerySelector("li.wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Les acteurs", "Le plan"], failed.QuerySelectorAll("section.section li a").Select(a => a.TextContent));
        Assert.Equal("Meilleur résultat\u00a0: 33\u00a0%", failed.QuerySelectorAll(".meta span")[2].TextContent);

        var passed = await awa.SubmitAndRead(await awa.Read("/" + SampleModule.Quiz), SampleModule.Right);
        Assert.Contains("3 sur 3", passed.QuerySelector("div.score.passed")!.TextContent, StringComparison.Ordinal);
        var english2 = await awa.Read(passed.QuerySelector<IHtmlAnchorElement>("ul.languages a[hreflang=en]")!.GetAttribute("href")!);
        Assert.Contains("Quiz passed", english2.QuerySelector("div.score.passed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("60% to pass", english2.QuerySelector("p.meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/" + SampleModule.LastLesson, (await awa.Read("/" + SampleModule.Quiz)).QuerySelector("div.notice.good a")!.GetAttribute("href"));
        // A worse result afterwards takes nothing away.
        await awa.SubmitAndRead(await awa.Read("/" + SampleModule.Quiz), SampleModule.Wrong);

        var complete = await awa.SubmitAndRead(await awa.Read("/" + SampleModule.LastLesson), Nothing, "form.finish");
        Assert.EndsWith(SampleModule.Module, complete.Url, StringComparison.Ordinal);
        var download = complete.QuerySelector<IHtmlAnchorElement>("div.notice.good a.button.call")!.Href;
        var file = await awa.Get(download);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.As("moussa", Roles.Trainee).Get(download)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.As("boss", Roles.Administrator).Get(download)).StatusCode);

        Assert.Contains("Votre attestation est prête", (await awa.Read("/fr")).QuerySelector("section.for-you")!.TextContent, StringComparison.Ordinal);
        var mine = await awa.Read("/fr/mon-espace/formations");
        var check = mine.QuerySelector<IHtmlAnchorElement>("a[href*='/fr/verifier/']")!.Href;
        var paper = await portal.Visit().Read(new Uri(check).AbsolutePath);
        Assert.NotNull(paper.QuerySelector("article.certificate.valid"));
        Assert.Equal("Mme Ndèye Maïmouna Guèye", paper.QuerySelector("h1")!.TextContent);
        Assert.Contains("Durée prévue", paper.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var english = await portal.Visit().Read(paper.QuerySelector<IHtmlAnchorElement>("ul.languages a[hreflang=en]")!.PathName);
        Assert.Contains("has followed the training module “Project management”", english.Body!.TextContent, StringComparison.Ordinal);
        Assert.InRange(paper.DocumentElement.OuterHtml.Length, 0, 15_000);
    }

    [Fact]
    public async Task A_visitor_reads_the_outline_and_is_led_to_an_account()
    {
        var visitor = portal.Visit();
        var list = await visitor.Read("/fr/formations");
        Assert.Contains("Gestion de projets", list.QuerySelector("li.card h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1\u00a0h", list.QuerySelector("li.card .meta")!.TextContent, StringComparison.Ordinal);
        var module = await visitor.Read("/" + SampleModule.Module);
        Assert.Equal(4, module.QuerySelectorAll("ul.stops li").Length);
        Assert.Empty(module.QuerySelectorAll("ul.stops a"));
        var button = module.QuerySelector("a.button.call")!;
        Assert.Equal("Créer un compte et suivre", button.TextContent);
        Assert.Equal("/fr/inscription?returnUrl=%2Ffr%2Fformations%2Fgestion-de-projets%3Fenrol%3D1", button.GetAttribute("href"));
        Assert.Equal("/" + SampleModule.EnglishModule, module.QuerySelector("ul.languages a[hreflang=en]")!.GetAttribute("href"));

        var lesson = await visitor.Read("/" + SampleModule.FirstLesson);
        Assert.Empty(lesson.QuerySelectorAll("section.box"));
        Assert.Equal(4, lesson.QuerySelectorAll("ul.stops li").Length);
        Assert.Null((await visitor.Read("/" + SampleModule.Quiz)).QuerySelector("fieldset"));
    }

    [Fact]
    public async Task Who_comes_back_with_a_new_account_is_told_the_one_step_left_and_is_not_enrolled_by_reading()
    {
        var newcomer = portal.As("newcomer", Roles.Trainee);
        var module = await newcomer.Read("/" + SampleModule.Module + "?enrol=1");
        Assert.Contains("Il reste une étape", module.QuerySelector("div.notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Suivre cette formation", Assert.Single(module.QuerySelectorAll("main form button")).TextContent);
        Assert.False(await portal.With<PortalDb, bool>(db => db.Enrolments.AnyAsync(e => e.PersonId == "newcomer")));
        var lesson = await newcomer.SubmitAndRead(module, Nothing, "div.notice form");
        Assert.EndsWith(SampleModule.FirstLesson, lesson.Url, StringComparison.Ordinal);
        Assert.Empty((await newcomer.Read("/" + SampleModule.Module + "?enrol=1")).QuerySelectorAll("div.notice"));
    }

    [Theory]
    [InlineData("", "Écrivez le code")]
    [InlineData("AS-2026-000001", "C’est le numéro")]
    [InlineData("7K3M", "Le code a 28 lettres")]
    public async Task A_code_that_is_none_is_told_where_the_code_stands(string typed, string error)
    {
        var page = await portal.Visit().Read("/fr/verifier?Typed=" + typed);
        Assert.StartsWith(error, page.QuerySelector("div.errors a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("en bas à droite", page.QuerySelector("div.errors a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_but_not_enrolled_does_not_read_lessons_and_an_author_does()
    {
        Assert.Empty((await portal.As("outsider", Roles.Trainee).Read("/" + SampleModule.FirstLesson)).QuerySelectorAll("section.box"));
        Assert.Empty((await portal.As("coach", Roles.Coach).Read("/" + SampleModule.FirstLesson)).QuerySelectorAll("section.box"));
        Assert.Equal(4, (await portal.As("author1", Roles.Author).Read("/" + SampleModule.FirstLesson)).QuerySelectorAll("section.box").Length);

        var author = portal.As("author1", Roles.Author);
        var tried = await author.SubmitAndRead(await author.Read("/" + SampleModule.Quiz), SampleModule.Right);
        Assert.NotNull(tried.QuerySelector("div.score"));
        Assert.Equal(0, await portal.With<PortalDb, int>(db => db.Enrolments.CountAsync(e => e.PersonId == "author1")));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_named_and_the_other_answers_are_kept()
    {
        var fatou = await Enrolled("fatou");
        var page = await fatou.SubmitAndRead(
            await fatou.Read("/" + SampleModule.Quiz), new Dictionary<string, string?> { ["q-4q1"] = "4q1b", ["q-4q2"] = "4q2a\u001f4q2c" });
        var link = page.QuerySelector<IHtmlAnchorElement>("div.errors a")!;
        Assert.Equal("Choisissez une réponse à la question 3.", link.TextContent);
        Assert.Equal("4q3", page.GetElementById(link.Hash[1..])!.GetAttribute("name")![2..]);
        Assert.Equal(["4q1b", "4q2a", "4q2c"], page.QuerySelectorAll<IHtmlInputElement>("fieldset input").Where(i => i.IsChecked).Select(i => i.Value));
        Assert.Equal(0, await portal.With<PortalDb, int>(db => (from a in db.QuizAttempts join e in db.Enrolments on a.EnrolmentId equals e.Id where e.PersonId == "fatou" select a).CountAsync()));
    }

    [Fact]
    public async Task Missing_answers_are_listed_in_the_order_of_the_questions()
    {
        var lamine = await Enrolled("lamine");
        var page = await lamine.SubmitAndRead(await lamine.Read("/" + SampleModule.Quiz), Nothing);
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("div.errors a").Select(a => a.TextContent.Trim('.')[^1..]));
    }

    [Fact]
    public async Task Answers_that_belong_to_no_question_or_are_too_many_are_worth_nothing()
    {
        var ibou = await Enrolled("ibou");
        var result = await ibou.SubmitAndRead(
            await ibou.Read("/" + SampleModule.Quiz), new Dictionary<string, string?> { ["q-4q1"] = "4q1b\u001f4q1a", ["q-4q2"] = "4q2c\u001f4q1a", ["q-4q3"] = "4q3a" });
        Assert.Contains("0 sur 3", result.QuerySelector("div.score")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_language_keeps_the_progress()
    {
        var omar = await Enrolled("omar");
        await omar.SubmitAndRead(await omar.Read("/" + SampleModule.FirstLesson), Nothing, "form.finish");
        var module = await omar.Read("/" + SampleModule.EnglishModule);
        Assert.Equal("The actors", module.QuerySelector("ul.stops li.done a")!.TextContent);
        Assert.Equal("Continue", module.QuerySelector("aside a.button.call")!.TextContent);
        var result = await omar.SubmitAndRead(await omar.Read("/" + SampleModule.EnglishQuiz), SampleModule.Right);
        Assert.Contains("The council", result.QuerySelector("li.right")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await omar.Read("/" + SampleModule.Module)).QuerySelectorAll("ul.stops li.done").Length);
        Assert.Contains("Continuer\u00a0: Le plan", (await omar.Read("/fr")).QuerySelector("section.for-you")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finishing_twice_changes_nothing_and_someone_else_cannot_finish_for_me()
    {
        var binta = await Enrolled("binta");
        var lesson = await binta.Read("/" + SampleModule.FirstLesson);
        await binta.Submit(lesson, Nothing, "form.finish");
        await binta.Submit(lesson, new Dictionary<string, string?> { ["_once"] = Guid.NewGuid().ToString("N") }, "form.finish");
        Assert.Equal(1, await portal.With<PortalDb, int>(db => db.Enrolments.Where(e => e.PersonId == "binta").SelectMany(e => e.Steps).CountAsync()));
    }

    [Fact]
    public async Task A_lesson_costs_at_most_six_queries_and_little_weight()
    {
        var aminata = await Enrolled("aminata");
        await aminata.Read("/" + SampleModule.FirstLesson);
        // The background worker asks the database too; the quietest of several readings is the page's own.
        var fewest = int.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = portal.Queries.Count;
            await aminata.Read("/" + SampleModule.FirstLesson);
            fewest = Math.Min(fewest, portal.Queries.Count - before);
        }

        Assert.InRange(fewest, 1, 6);
        var page = await aminata.Read("/" + SampleModule.FirstLesson);
        Assert.InRange(page.QuerySelector("main")!.OuterHtml.Length, 0, 25_000);
    }

    [Fact]
    public async Task The_home_page_counts_the_open_modules()
    {
        var door = (await portal.Visit().Read("/en")).QuerySelectorAll("li.door").Single(d => d.TextContent.Contains("Learn", StringComparison.Ordinal));
        Assert.Equal("1 open module", door.QuerySelector("p.live")!.TextContent);
    }

    [Fact]
    public async Task What_is_stored_about_a_person_is_told()
    {
        var sokhna = await Enrolled("sokhna");
        await sokhna.SubmitAndRead(await sokhna.Read("/" + SampleModule.Quiz), SampleModule.Right);
        await using var scope = portal.Services.CreateAsyncScope();
        var records = new List<PersonalRecord>();
        foreach (var source in scope.ServiceProvider.GetServices<IPersonalData>().Where(s => s.Title == "Training"))
        {
            records.AddRange(await source.Collect("sokhna", TestContext.Current.CancellationToken));
        }

        Assert.Equal(["Enrolment", "Finished step", "Answered quiz"], records.Select(r => r.Label));
        Assert.Contains("Le conseil.", records[^1].Details, StringComparison.Ordinal);
        Assert.DoesNotContain("4q1", records[^1].Value + records[^1].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_takes_enrolments_steps_and_answers_along_but_no_certificate()
    {
        var codou = await Enrolled("codou");
        await codou.SubmitAndRead(await codou.Read("/" + SampleModule.Quiz), SampleModule.Right);
        var certificates = await portal.With<PortalDb, int>(db => db.Certificates.CountAsync());
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<IPersonalData>().Single(s => s.Title == "Training").Erase(new("codou", []), TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<PortalDb>().SaveChangesAsync();
        }

        Assert.False(await portal.With<PortalDb, bool>(db => db.Enrolments.AnyAsync(e => e.PersonId == "codou")));
        var left = await portal.With<PortalDb, List<long>>(db => db.Enrolments.Select(e => e.Id).ToListAsync());
        Assert.False(await portal.With<PortalDb, bool>(db => db.QuizAttempts.AnyAsync(a => !left.Contains(a.EnrolmentId))));
        Assert.Equal(certificates, await portal.With<PortalDb, int>(db => db.Certificates.CountAsync()));
    }

    private async Task<Visitor> Enrolled(string person)
    {
        var visitor = portal.As(person, Roles.Trainee);
        await visitor.SubmitAndRead(await visitor.Read("/" + SampleModule.Module), Nothing, "aside form");
        return visitor;
    }
}
