using System.Text.Json.Nodes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Workflows.People;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Coaching.Workflows.Tests.Runs.WorkflowPortal;

namespace Coaching.Workflows.Tests.Runs;

public sealed class RunTests(WorkflowPortal portal) : IClassFixture<WorkflowPortal>
{
    [Fact]
    public async Task A_signal_begins_a_run_that_goes_one_of_two_ways()
    {
        await portal.Draw("4branch", "Branch",
            [Step("a", "SignalEvent", ("SignalName", "Begin")), Step("b", "IfElseTask", ("Condition", "Workflow.Input.Kind == 'GIE'")), Mail("c", "gie {{ Workflow.CorrelationId }}"), Mail("d", "other")],
            ("a", "b"), ("b:True", "c"), ("b:False", "d"));
        await portal.Signal("Begin", "4item1", new JsonObject { ["Kind"] = "GIE" });
        await portal.Signal("Somethingelse", "4item2");
        Assert.Equal(RunStatus.Finished, Assert.Single(await portal.RunsOf("4branch")).Status);
        Assert.Contains("gie 4item1", await portal.Subjects());
        Assert.Equal(["SignalEvent Done", "IfElseTask True", "EmailTask Done"], (await portal.LogOf("4branch")).Select(l => $"{l.Title} {l.Outcome}"));
    }

    [Fact]
    public async Task A_person_of_the_role_answers_once_and_the_answer_is_the_outcome()
    {
        await portal.Draw("4ask", "Ask",
            [Step("a", "SignalEvent", ("SignalName", "Ask")), Step("b", "UserTaskEvent", ("Actions", new JsonArray("Approuver", "Refuser")), ("Roles", new JsonArray(Roles.Coach))), Mail("c", "approved"), Mail("d", "refused")],
            ("a", "b"), ("b:Approuver", "c"), ("b:Refuser", "d"));
        await portal.Signal("Ask", "4asked");
        var task = Assert.Single(await portal.With<UserTasks, IReadOnlyList<UserTask>>(t => t.Open([Roles.Coach])));
        Assert.Empty(await portal.With<UserTasks, IReadOnlyList<UserTask>>(t => t.Open([Roles.Trainee])));
        Assert.False(await Answer(task.Id, "Approuver", Roles.Trainee));
        Assert.False(await Answer(task.Id, "Effacer", Roles.Coach));
        Assert.True(await Answer(task.Id, "Approuver", Roles.Coach));
        await Answer(task.Id, "Refuser", Roles.Coach);
        var subjects = await portal.Subjects();
        Assert.Contains("approved", subjects);
        Assert.DoesNotContain("refused", subjects);
    }

    [Fact]
    public async Task A_timer_wakes_a_run_after_working_time()
    {
        portal.Clock.Set(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero));
        await portal.Draw("4late", "Late",
            [Step("a", "SignalEvent", ("SignalName", "Wait")), Step("b", "TimerEvent", ("Delay", "2 working hours"), ("Calendar", "kaolack")), Mail("c", "time is up")],
            ("a", "b"), ("b", "c"));
        await portal.Signal("Wait", "4waiting");
        portal.Clock.Set(new DateTimeOffset(2026, 11, 23, 8, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("time is up", await portal.Subjects());
        portal.Clock.Set(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Assert.Single(await portal.Subjects(), "time is up");
    }

    [Fact]
    public async Task A_time_table_begins_runs_again_and_again_until_it_is_switched_off()
    {
        await portal.Draw("4daily", "Daily", [Step("a", "TimerEvent", ("CronExpression", "0 6 * * *")), Step("b", "LogTask", ("Text", "good morning"))], ("a", "b"));
        for (var day = 0; day < 3; day++)
        {
            portal.Clock.Advance(TimeSpan.FromDays(1));
            await portal.RunDueWork();
        }

        var runs = await portal.RunsOf("4daily");
        Assert.Equal(3, runs.Count);
        Assert.Equal("good morning", (await portal.LogOf("4daily"))[1].Text);
        await portal.With<IServiceProvider>(async s =>
        {
            await s.GetRequiredService<Workflows.Definitions.WorkflowTypes>().SetEnabled("4daily", false);
            await s.GetRequiredService<PortalDb>().SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.RunDueWork();
        Assert.Equal(3, (await portal.RunsOf("4daily")).Count);
    }

    [Fact]
    public async Task Branches_join_when_all_have_arrived()
    {
        await portal.Draw("4join", "Join",
            [Step("a", "SignalEvent", ("SignalName", "Fork")), Step("f", "ForkTask", ("Forks", new JsonArray("x", "y"))), Step("x", "SignalEvent", ("SignalName", "X")), Step("y", "SignalEvent", ("SignalName", "Y")), Step("j", "JoinTask", ("Mode", "WaitAll")), Mail("m", "joined")],
            ("a", "f"), ("f:x", "x"), ("f:y", "y"), ("x", "j"), ("y", "j"), ("j:Joined", "m"));
        await portal.Signal("Fork", "4fork");
        await portal.Signal("Y", "4fork");
        Assert.DoesNotContain("joined", await portal.Subjects());
        await portal.Signal("X", "4fork");
        Assert.Single(await portal.Subjects(), "joined");
        Assert.Equal(RunStatus.Finished, Assert.Single(await portal.RunsOf("4join")).Status);
    }

    [Fact]
    public async Task A_run_goes_on_as_it_was_drawn_when_it_began()
    {
        await portal.Draw("4pinned", "Pinned", [Step("a", "SignalEvent", ("SignalName", "Pin")), Step("b", "SignalEvent", ("SignalName", "Go")), Mail("c", "first drawing")], ("a", "b"), ("b", "c"));
        await portal.Signal("Pin", "4pin");
        await portal.Draw("4pinned", "Pinned", [Step("a", "SignalEvent", ("SignalName", "Pin")), Mail("z", "second drawing")], ("a", "z"));
        await portal.Signal("Go", "4pin");
        Assert.Contains("first drawing", await portal.Subjects());
        await portal.Signal("Pin", "4pin2");
        Assert.Contains("second drawing", await portal.Subjects());
    }

    [Fact]
    public async Task A_failed_step_leaves_nothing_but_its_log_and_is_tried_again()
    {
        portal.Failures = 1;
        await portal.Draw("4fails", "Fails", [Step("a", "SignalEvent", ("SignalName", "Fail")), Mail("m", "before the failure"), Step("b", "FailTask")], ("a", "m"), ("m", "b"));
        await portal.Signal("Fail", "4fail");
        Assert.DoesNotContain("before the failure", await portal.Subjects());
        var run = Assert.Single(await portal.RunsOf("4fails"));
        Assert.Equal((RunStatus.Faulted, "The wire is cut."), (run.Status, run.Fault));
        Assert.Equal("Failed", Assert.Single(await portal.LogOf("4fails")).Outcome);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var subjects = await portal.Subjects();
        Assert.Single(subjects, "before the failure");
        Assert.Single(subjects, "From the failing task");
        Assert.Equal(RunStatus.Finished, Assert.Single(await portal.RunsOf("4fails")).Status);
    }

    [Fact]
    public async Task Being_woken_twice_has_one_effect()
    {
        await portal.Draw("4twice", "Twice", [Step("a", "SignalEvent", ("SignalName", "Twice")), Step("b", "SignalEvent", ("SignalName", "Wake")), Mail("c", "woken")], ("a", "b"), ("b", "c"));
        await portal.Signal("Twice", "4twice");
        var bookmark = await portal.With<PortalDb, string>(db => db.Bookmarks.Where(b => b.CorrelationId == "4twice").Select(b => b.Id).SingleAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.Raise(new ResumeRun(bookmark))));
        await Task.WhenAll(portal.RunDueWork(), portal.RunDueWork(), portal.RunDueWork());
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(await portal.Subjects(), "woken");
    }

    [Fact]
    public async Task A_circle_without_a_wait_is_stopped()
    {
        await portal.Draw("4circle", "Circle", [Step("a", "SignalEvent", ("SignalName", "Circle")), Step("b", "LogTask"), Step("c", "LogTask")], ("a", "b"), ("b", "c"), ("c", "b"));
        await portal.Signal("Circle");
        Assert.Contains("circle", Assert.Single(await portal.RunsOf("4circle")).Fault, StringComparison.Ordinal);
    }

    private Task<bool> Answer(string task, string action, string role) => portal.With<IServiceProvider, bool>(async s =>
    {
        var answered = await s.GetRequiredService<UserTasks>().Answer(task, action, [role]);
        await s.GetRequiredService<PortalDb>().SaveChangesAsync();
        return answered;
    });
}
