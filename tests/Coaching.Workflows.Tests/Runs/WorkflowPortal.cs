using System.Text.Json.Nodes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Testing;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Reading;
using Coaching.Workflows.Triggers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PortalMail = Coaching.Kernel.Mail.Mail;

namespace Coaching.Workflows.Tests.Runs;

/// <summary>The portal with an activity that fails when it is told to.</summary>
public class WorkflowPortal : PortalFactory
{
    /// <summary>How often the activity <c>FailTask</c> still fails.</summary>
    public int Failures { get; set; }

    /// <summary>Stores a workflow; activities by id, <c>"a:Outcome" -&gt; "b"</c> as transitions, the first activity starts.</summary>
    public Task Draw(string id, string name, JsonObject[] activities, params (string From, string To)[] transitions) => With<IServiceProvider>(async services =>
    {
        activities[0]["IsStart"] = true;
        var json = new JsonObject
        {
            ["WorkflowTypeId"] = id,
            ["Name"] = name,
            ["IsEnabled"] = true,
            ["Activities"] = new JsonArray(activities),
            ["Transitions"] = new JsonArray([.. transitions.Select(t => new JsonObject
            {
                ["Id"] = 0,
                ["SourceActivityId"] = t.From.Split(':')[0],
                ["SourceOutcomeName"] = t.From.Contains(':', StringComparison.Ordinal) ? t.From.Split(':')[1] : "Done",
                ["DestinationActivityId"] = t.To,
            })]),
        };
        await services.GetRequiredService<WorkflowTypes>().Import(json);
        await services.GetRequiredService<PortalDb>().SaveChangesAsync();
    });

    /// <summary>An activity with its settings.</summary>
    public static JsonObject Step(string id, string name, params (string Name, JsonNode? Value)[] settings) => new()
    {
        ["ActivityId"] = id,
        ["Name"] = name,
        ["Properties"] = new JsonObject(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))),
    };

    public static JsonObject Mail(string id, string subject) => Step(id, "EmailTask",
        ("Recipients", new JsonObject { ["Expression"] = "awa@example.org" }), ("Subject", new JsonObject { ["Expression"] = subject }), ("Body", "Text"));

    public async Task Signal(string name, string? correlation = null, JsonObject? input = null)
    {
        await Raise(new WorkflowSignal(name, correlation, input));
        await RunDueWork();
    }

    public Task Raise<T>(T work)
        where T : notnull => With<PortalDb>(async db =>
    {
        db.Raise(work, Clock);
        await db.SaveChangesAsync();
    });

    public Task<IReadOnlyList<WorkflowRunRow>> RunsOf(string id) => With<WorkflowReader, IReadOnlyList<WorkflowRunRow>>(r => r.Runs(id));

    public async Task<IReadOnlyList<WorkflowLogLine>> LogOf(string id)
    {
        var runs = await RunsOf(id);
        return await With<WorkflowReader, IReadOnlyList<WorkflowLogLine>>(r => r.Log(runs[0].Id));
    }

    /// <summary>Subjects of the mails that went out.</summary>
    public async Task<IReadOnlyList<string>> Subjects()
    {
        await RunDueWork();
        var folder = new DirectoryInfo(Path.Combine(Folder, "mail"));
        return folder.Exists
            ? [.. folder.GetFiles().Select(f => File.ReadLines(f.FullName).First(l => l.StartsWith("Subject:", StringComparison.Ordinal))[8..].Trim())]
            : [];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(s => s.AddSingleton(this).AddActivity<FailTask>());
    }

    private sealed class FailTask(WorkflowPortal portal, PortalDb db, TimeProvider clock) : IActivity
    {
        public Task<ActivityResult> Execute(ActivityContext context, CancellationToken cancellationToken)
        {
            db.Raise(new PortalMail("awa@example.org", "From the failing task", ["Text"], "en"), clock);
            if (portal.Failures > 0)
            {
                portal.Failures--;
                throw new InvalidOperationException("The wire is cut.");
            }

            return Task.FromResult(ActivityResult.Done);
        }
    }
}
