using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Tests.Enrolments;

public abstract class LearningTests
{
    private readonly TrainingPortal _portal;

    protected LearningTests(TrainingPortal portal)
    {
        _portal = portal;
        portal.SkipWithoutDatabase();
    }

    [Fact]
    public async Task The_path_follows_the_places_of_units_and_steps()
    {
        var outline = await Outline();
        Assert.Equal(["Lire son territoire", "Budget"], outline.Units.Select(u => u.Title));
        Assert.Equal(["Les acteurs", "Le plan", "Quiz", "Le budget"], outline.Steps.Select(s => s.Title));
        Assert.Equal(60, outline.Minutes);
        Assert.Equal("Quiz", outline.After("4setl2")!.Title);
        Assert.Null(outline.After("4setl3"));
        Assert.Equal("Le plan", outline.FirstUnfinished(new HashSet<string> { "4setl1", "4setl3" })!.Title);
    }

    [Fact]
    public async Task Enrolling_twice_or_sixteen_times_at_once_is_one_enrolment()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _portal.With<Learning>(l => l.Enrol("twice", SampleModule.Set, default))));
        await _portal.With<Learning>(l => l.Enrol("twice", SampleModule.Set, default));
        Assert.Equal(1, await _portal.With<PortalDb, int>(db => db.Enrolments.CountAsync(e => e.PersonId == "twice")));
    }

    [Fact]
    public async Task The_certificate_comes_once_when_32_last_steps_arrive_at_the_same_time()
    {
        var outline = await Outline();
        await _portal.With<Learning>(l => l.Enrol("racer", SampleModule.Set, default));
        var enrolment = (await _portal.With<Learning, Enrolment?>(l => l.Find("racer", SampleModule.Set, default)))!;
        // All four steps, eight times each, in no order: whichever is last completes the module.
        var steps = Enumerable.Range(0, 8).SelectMany(_ => outline.Steps).ToArray();
        Random.Shared.Shuffle(steps);
        await Task.WhenAll(steps.Select(step => Task.Run(() => _portal.With<Learning, bool>(l => l.Finish(enrolment.Id, outline, step.Set, null, default)))));

        var certificate = Assert.Single(await _portal.With<PortalDb, List<Training.Certificates.Certificate>>(
            db => db.Certificates.Where(c => c.PersonId == "racer").ToListAsync()));
        Assert.StartsWith("AS-2026-", certificate.Number, StringComparison.Ordinal);
        Assert.Equal(4, await _portal.With<PortalDb, int>(db => db.StepsDone.CountAsync(s => s.EnrolmentId == enrolment.Id)));
    }

    [Fact]
    public async Task A_certificate_keeps_what_it_said_when_it_was_issued()
    {
        var outline = await Outline();
        _portal.People.Add("keeper", "Mme Awa Sarr");
        await _portal.With<Learning>(l => l.Enrol("keeper", SampleModule.Set, default));
        var enrolment = (await _portal.With<Learning, Enrolment?>(l => l.Find("keeper", SampleModule.Set, default)))!;
        using (Language.French.Use("SN"))
        {
            foreach (var step in outline.Steps)
            {
                await _portal.With<Learning, bool>(l => l.Finish(enrolment.Id, outline, step.Set, null, default));
            }
        }

        _portal.People.Add("keeper", "Mme Awa Diop");
        var text = (await _portal.With<PortalDb, Training.Certificates.Certificate>(db => db.Certificates.SingleAsync(c => c.PersonId == "keeper"))).Read();
        Assert.Equal("Mme Awa Sarr", text.Name);
        Assert.Equal("Gestion de projets", text.Titles["fr"]);
        Assert.Equal("Project management", text.Titles["en"]);
        Assert.Equal(["Draw the actor map", "Balance a budget"], text.Outcomes["en"]);
        Assert.Equal(60, text.Minutes);
        Assert.Equal(new DateOnly(2026, 11, 21), text.Issued);
    }

    private Task<Outline> Outline() => _portal.With<OutlineReader, Outline>(async o => (await o.OfModule("4mfr", default))!);
}

public sealed class SqliteLearningTests(TrainingPortal portal) : LearningTests(portal), IClassFixture<TrainingPortal>;

public sealed class PostgresLearningTests(PostgresTrainingPortal portal) : LearningTests(portal), IClassFixture<PostgresTrainingPortal>;
