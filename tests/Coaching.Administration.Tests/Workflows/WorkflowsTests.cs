using System.Net;
using System.Text.Json.Nodes;
using Coaching.Administration.Workflows;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Work;
using Coaching.Testing;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Reading;
using Coaching.Workflows.Triggers;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Administration.Tests.Workflows;

public sealed class WorkflowsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Json = """
        { "WorkflowTypeId": "4a0000000000000000000000wf", "Name": "Essai de flux", "IsEnabled": true,
          "Activities": [
            { "ActivityId": "b", "Name": "LogTask", "Properties": { "ActivityMetadata": { "Title": "Noter" }, "Text": { "Expression": "bonjour" } } },
            { "ActivityId": "a", "Name": "SignalEvent", "IsStart": true, "Properties": { "SignalName": { "Expression": "essai" } } },
            { "ActivityId": "c", "Name": "TwitterTask", "Properties": {} } ],
          "Transitions": [ { "SourceActivityId": "a", "SourceOutcomeName": "Done", "DestinationActivityId": "b" } ] }
        """;

    [Fact]
    public void Steps_are_read_from_the_beginning_along_the_ways()
    {
        var steps = DrawnStep.Of(WorkflowType.Read(JsonNode.Parse(Json)!.AsObject()));
        Assert.Equal(["a", "b", "c"], steps.Select(s => s.Activity.ActivityId));
        Assert.Equal(("Done", 2, "Noter"), Assert.Single(steps[0].Ways));
    }

    [Fact]
    public async Task A_workflow_is_shown_downloaded_and_switched_off()
    {
        var path = await Import();
        var administrator = await portal.SignIn(Roles.Administrator);
        Assert.Contains("Essai de flux", (await administrator.Read("/fr/administration/flux")).QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        var page = await administrator.Read(path);
        Assert.Equal(3, page.QuerySelectorAll("ol.path > li").Length);
        Assert.Contains("Ne fait rien ici", page.QuerySelectorAll("ol.path > li")[2].TextContent, StringComparison.Ordinal);
        var file = await administrator.Get(path + "?handler=Json");
        Assert.Equal("Essai de flux", (string?)JsonNode.Parse(await file.Content.ReadAsStringAsync())!["Name"]);

        page = await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Switch']");
        Assert.Contains("Désactivé", page.QuerySelector(".page-head .meta")!.TextContent, StringComparison.Ordinal);
        var row = (await portal.With<WorkflowReader, IReadOnlyList<WorkflowTypeRow>>(r => r.Types())).Single(t => t.Name == "Essai de flux");
        Assert.False(row.Enabled);
        await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Switch']");
    }

    [Fact]
    public async Task A_run_says_what_ran_and_how_it_came_out()
    {
        var path = await Import();
        var administrator = await portal.SignIn(Roles.Administrator);
        await portal.With<PortalDb>(async db =>
        {
            db.Raise(new WorkflowSignal("essai", "DA-2026-0001"), portal.Clock);
            await db.SaveChangesAsync();
        });
        await portal.RunDueWork();
        var page = await administrator.Read(path);
        var run = await administrator.Read(page.QuerySelectorAll("table.data tbody th a")[0].GetAttribute("href")!);
        Assert.Contains("Noter", run.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_workflow_or_run_does_not_exist()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/fr/administration/flux/nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/fr/administration/flux/nothing/executions/999")).StatusCode);
    }

    private async Task<string> Import()
    {
        await portal.With<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<WorkflowTypes>().Import(JsonNode.Parse(Json)!.AsObject());
            await services.GetRequiredService<PortalDb>().SaveChangesAsync();
        });
        return "/fr/administration/flux/4a0000000000000000000000wf";
    }
}
