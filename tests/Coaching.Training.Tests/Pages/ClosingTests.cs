using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Tests.Pages;

/// <summary>A capstone lesson and a final quiz that stand in the module itself.</summary>
public abstract class ClosingTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly ClosingPortal _portal;

    protected ClosingTests(ClosingPortal portal)
    {
        _portal = portal;
        portal.SkipWithoutDatabase();
    }

    [Fact]
    public async Task Closing_steps_come_after_all_units_and_count_like_the_others()
    {
        var outline = (await _portal.With<OutlineReader, Outline?>(o => o.OfModule("4mfr", default)))!;
        Assert.Equal(2, outline.Units.Count);
        Assert.Equal(["Les acteurs", "Le plan", "Quiz", "Le budget", "Votre projet", "Quiz final"], outline.Steps.Select(s => s.Title));
        Assert.Equal(105, outline.Minutes);
        Assert.Equal("Votre projet", outline.After("4setl3")!.Title);
        Assert.Same(outline.Closing, outline.StationOf("4setf"));
        Assert.Equal(outline.Steps.Select(s => s.Set), (await _portal.With<OutlineReader, Outline?>(o => o.OfContainer("4u2fr", default)))!.Steps.Select(s => s.Set));
        Assert.Equal(outline.Steps.Select(s => s.Set), (await _portal.With<OutlineReader, Outline?>(o => o.OfContainer("4mfr", default)))!.Steps.Select(s => s.Set));
    }

    [Fact]
    public async Task The_module_and_its_closing_steps_say_where_they_stand()
    {
        var visitor = _portal.Visit();
        var module = await visitor.Read("/" + SampleModule.Module);
        Assert.Equal(["Lire son territoire", "Budget", "Pour conclure"], module.QuerySelectorAll("ol.path > li > h3").Select(h => h.TextContent));
        Assert.Contains("6 étapes (4 leçons, 2 quiz)", module.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("To finish", (await visitor.Read("/" + SampleModule.EnglishFinal)).QuerySelector("p.kind")!.TextContent);
        var lesson = await visitor.Read("/" + SampleModule.Capstone);
        Assert.Equal("Pour conclure", lesson.QuerySelector("p.kind")!.TextContent);
        Assert.Equal("Étape 5 sur 6", lesson.QuerySelector("nav.where span")!.TextContent);
        Assert.Equal(6, lesson.QuerySelectorAll("ul.stops li").Length);
        Assert.Equal("Pour conclure", (await _portal.As("author1", Roles.Author).Read("/" + SampleModule.Capstone)).QuerySelector("p.kind")!.TextContent);
    }

    [Fact]
    public async Task The_certificate_waits_for_the_closing_steps()
    {
        var awa = _portal.As("awa", Roles.Trainee);
        var page = await awa.SubmitAndRead(await awa.Read("/" + SampleModule.Module), Nothing, "aside form");
        page = await awa.SubmitAndRead(page, Nothing, "form.finish");
        page = await awa.SubmitAndRead(page, Nothing, "form.finish");
        page = await awa.SubmitAndRead(page, SampleModule.Right);
        page = await awa.SubmitAndRead(await awa.Read("/" + SampleModule.LastLesson), Nothing, "form.finish");
        Assert.EndsWith(SampleModule.Capstone, page.Url, StringComparison.Ordinal);
        Assert.Contains("Continuer\u00a0: Votre projet", (await awa.Read("/fr")).QuerySelector("section.for-you")!.TextContent, StringComparison.Ordinal);
        page = await awa.SubmitAndRead(page, Nothing, "form.finish");
        Assert.EndsWith(SampleModule.Final, page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await _portal.With<PortalDb, int>(db => db.Certificates.CountAsync(c => c.PersonId == "awa")));
        Assert.Contains("5 étapes faites sur 6", (await awa.Read("/fr/mon-espace/formations")).QuerySelector("label.progress")!.TextContent, StringComparison.Ordinal);

        page = await awa.SubmitAndRead(page, Nothing, "form[action*=Begin]");
        page = await awa.SubmitAndRead(page, Enumerable.Range(1, 6).ToDictionary(n => $"q-4f{n}", n => (string?)$"4f{n}a"));
        Assert.Equal("Revenir au module", page.QuerySelector("p.actions a.call")!.TextContent);
        var certificate = await _portal.With<PortalDb, Training.Certificates.Certificate>(db => db.Certificates.SingleAsync(c => c.PersonId == "awa"));
        Assert.Equal(105, certificate.Read().Minutes);
    }
}

public sealed class SqliteClosingTests(ClosingPortal portal) : ClosingTests(portal), IClassFixture<ClosingPortal>;

public sealed class PostgresClosingTests(PostgresClosingPortal portal) : ClosingTests(portal), IClassFixture<PostgresClosingPortal>;
