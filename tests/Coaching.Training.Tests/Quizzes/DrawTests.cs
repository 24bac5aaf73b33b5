using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Coaching.Training.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Tests.Quizzes;

/// <summary>The final quiz has six questions and draws three of them. The right choice of each is its first.</summary>
public abstract class DrawTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly ClosingPortal _portal;

    protected DrawTests(ClosingPortal portal)
    {
        _portal = portal;
        portal.SkipWithoutDatabase();
    }

    [Fact]
    public async Task A_quiz_that_draws_is_begun_by_a_button_and_reading_it_stores_nothing()
    {
        var awa = await Enrolled("awa");
        var page = await awa.Read("/" + SampleModule.Final);
        Assert.Equal("3 questions tirées de 6", page.QuerySelector(".meta span")!.TextContent);
        Assert.Contains("il faut 1,8 points sur 3, soit 60\u00a0%", page.QuerySelector("form.panel")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("fieldset"));
        Assert.Empty(await Draws("awa"));

        page = await awa.SubmitAndRead(page, Nothing);
        Assert.Equal(3, Questions(page).Length);
        Assert.Single(await Draws("awa"));
        Assert.Contains("3 questions drawn from 6", (await awa.Read("/" + SampleModule.EnglishFinal)).QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draw_stays_the_same_on_any_device_and_in_both_languages_until_it_is_handed_in()
    {
        var phone = await Begun("fatou");
        var french = await phone.Read("/" + SampleModule.Final);
        var desk = _portal.As("fatou", Roles.Trainee);
        var english = await desk.Read("/" + SampleModule.EnglishFinal);
        Assert.Equal(Choices(french), Choices(english));
        Assert.StartsWith("1. en ", english.QuerySelector("legend")!.TextContent, StringComparison.Ordinal);

        // Begun in French, handed in in English.
        var result = await desk.SubmitAndRead(english, Right(english));
        Assert.Contains("3 out of 3", result.QuerySelector("div.score")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Questions(french), await Asked("fatou"));
        Assert.Empty(await Draws("fatou"));
    }

    [Fact]
    public async Task A_new_attempt_draws_anew()
    {
        var omar = await Begun("omar");
        var seen = new HashSet<string>();
        var page = await omar.Read("/" + SampleModule.Final);
        for (var i = 0; i < 12; i++)
        {
            seen.Add(string.Join(' ', Questions(page)));
            page = await omar.SubmitAndRead(page, Right(page));
            page = await omar.SubmitAndRead(page, Nothing, "form[action*=Begin]");
        }

        Assert.InRange(seen.Count, 6, 12);
        Assert.Equal(6, seen.SelectMany(s => s.Split(' ')).Distinct().Count());
    }

    [Fact]
    public async Task Answers_to_questions_that_were_not_drawn_are_ignored()
    {
        var ibou = await Begun("ibou");
        var page = await ibou.Read("/" + SampleModule.Final);
        var drawn = Questions(page);
        var answers = Enumerable.Range(1, 6).Select(n => $"4f{n}").ToDictionary(q => "q-" + q, q => (string?)(drawn.Contains(q) ? q + "b" : q + "a"));
        var result = await ibou.SubmitAndRead(page, answers);
        Assert.Contains("0 sur 3", result.QuerySelector("div.score")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, result.QuerySelectorAll("fieldset").Length);
        Assert.DoesNotContain(await Answered("ibou"), a => !drawn.Contains(a));
    }

    [Fact]
    public async Task One_draw_is_handed_in_once_from_sixteen_devices_at_once()
    {
        var lamine = await Begun("lamine");
        var page = await lamine.Read("/" + SampleModule.Final);
        var forms = Enumerable.Range(0, 16).Select(_ => new Dictionary<string, string?>(Right(page)) { ["_once"] = Guid.NewGuid().ToString("N") }).ToList();
        await Task.WhenAll(forms.Select(f => Task.Run(() => lamine.Submit(page, f))));
        Assert.Equal(1, await _portal.With<PortalDb, int>(db => Attempts(db, "lamine").CountAsync()));
        var late = await lamine.SubmitAndRead(page, new Dictionary<string, string?>(Right(page)) { ["_once"] = Guid.NewGuid().ToString("N") });
        Assert.Contains("déjà été validées", late.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_sixteen_times_at_once_draws_once()
    {
        var binta = await Enrolled("binta");
        var page = await binta.Read("/" + SampleModule.Final);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            binta.Submit(page, new Dictionary<string, string?> { ["_once"] = Guid.NewGuid().ToString("N") }))));
        Assert.Single(await Draws("binta"));
    }

    [Fact]
    public async Task Editing_the_quiz_changes_neither_what_was_asked_nor_what_it_was_worth()
    {
        var khady = await Begun("khady");
        var page = await khady.Read("/" + SampleModule.Final);
        var result = await khady.SubmitAndRead(page, Right(page));
        var before = result.QuerySelectorAll("fieldset").Select(f => f.TextContent).ToList();
        await Edit(right: false, text: "changed");
        var again = await khady.Read(new Uri(result.Url).PathAndQuery);
        Assert.Equal(before, again.QuerySelectorAll("fieldset").Select(f => f.TextContent));
        Assert.Contains("3 sur 3", again.QuerySelector("div.score")!.TextContent, StringComparison.Ordinal);
        await Edit(right: true, text: "fr again");
    }

    [Fact]
    public async Task An_author_sees_all_the_questions_and_a_visitor_none()
    {
        var author = await _portal.As("author1", Roles.Author).Read("/" + SampleModule.Final);
        Assert.Equal(["4f1", "4f2", "4f3", "4f4", "4f5", "4f6"], Questions(author));
        Assert.Contains("Chaque stagiaire en reçoit 3", author.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _portal.Visit().Read("/" + SampleModule.Final)).QuerySelector("fieldset, form[action*=Begin]"));
    }

    private Task Edit(bool right, string text) => _portal.With<ContentWriter>(async writer =>
    {
        var item = (await writer.Open("4ffr"))!;
        foreach (var question in item.Parts["Questions"]!["ContentItems"]!.AsArray())
        {
            question!["Question"]!["Text"]!["Text"] = text;
            question["Choices"]!["ContentItems"]![0]!["Choice"]!["Correct"]!["Value"] = right;
            question["Choices"]!["ContentItems"]![1]!["Choice"]!["Correct"]!["Value"] = !right;
        }

        await writer.SaveAndPublish(item, new Editor(null, "test"), item.ContentItemVersionId);
    });

    private static string[] Questions(IHtmlDocument page) => [.. page.QuerySelectorAll("fieldset").Select(f => f.QuerySelector("input")!.GetAttribute("name")![2..])];

    private static string[] Choices(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("fieldset input").Select(i => i.Value)];

    private static Dictionary<string, string?> Right(IHtmlDocument page) => Questions(page).ToDictionary(q => "q-" + q, q => (string?)(q + "a"));

    private static IQueryable<QuizAttempt> Attempts(PortalDb db, string person) =>
        from a in db.QuizAttempts join e in db.Enrolments on a.EnrolmentId equals e.Id where e.PersonId == person orderby a.Id select a;

    private Task<List<QuizDraw>> Draws(string person) => _portal.With<PortalDb, List<QuizDraw>>(db =>
        (from d in db.QuizDraws join e in db.Enrolments on d.EnrolmentId equals e.Id where e.PersonId == person select d).ToListAsync());

    private async Task<string[]> Asked(string person) =>
        JsonSerializer.Deserialize<string[]>((await _portal.With<PortalDb, QuizAttempt>(db => Attempts(db, person).FirstAsync())).Questions)!;

    private async Task<IEnumerable<string>> Answered(string person) => JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        (await _portal.With<PortalDb, QuizAttempt>(db => Attempts(db, person).FirstAsync())).Answers)!.Keys;

    private async Task<Visitor> Enrolled(string person)
    {
        var visitor = _portal.As(person, Roles.Trainee);
        await visitor.SubmitAndRead(await visitor.Read("/" + SampleModule.Module), Nothing, "aside form");
        return visitor;
    }

    private async Task<Visitor> Begun(string person)
    {
        var visitor = await Enrolled(person);
        await visitor.SubmitAndRead(await visitor.Read("/" + SampleModule.Final), Nothing, "form[action*=Begin]");
        return visitor;
    }
}

public sealed class SqliteDrawTests(ClosingPortal portal) : DrawTests(portal), IClassFixture<ClosingPortal>;

public sealed class PostgresDrawTests(PostgresClosingPortal portal) : DrawTests(portal), IClassFixture<PostgresClosingPortal>;
