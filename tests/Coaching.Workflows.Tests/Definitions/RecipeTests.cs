using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Workflows.Reading;
using Coaching.Workflows.Tests.Runs;

namespace Coaching.Workflows.Tests.Definitions;

public sealed class RecipeTests(WorkflowPortal portal) : IClassFixture<WorkflowPortal>
{
    private const string Workflow = """
        {"WorkflowTypeId":"4recipe","Name":"From a recipe","IsEnabled":false,"IsSingleton":false,"LockTimeout":0,"LockExpiration":0,"DeleteFinishedWorkflows":true,
        "Activities":[{"ActivityId":"4q","Name":"TimerEvent","X":0,"Y":0,"IsStart":true,"Properties":{"CronExpression":"0 0 * * *"}},
        {"ActivityId":"4w","Name":"HttpRequestTask","X":260,"Y":0,"IsStart":false,"Properties":{"Url":{"Expression":"https://example.org"}}}],
        "Transitions":[{"Id":0,"SourceActivityId":"4q","SourceOutcomeName":"Done","DestinationActivityId":"4w"}]}
        """;

    [Fact]
    public async Task A_workflow_comes_by_recipe_and_leaves_as_it_came()
    {
        var report = await Import(Workflow);
        Assert.Contains(report.Warnings, w => w is { Kind: RecipeWarningKind.UnknownActivity, Name: "HttpRequestTask" });
        await Import(Workflow);
        var row = (await portal.With<WorkflowReader, IReadOnlyList<WorkflowTypeRow>>(r => r.Types())).Single(t => t.WorkflowTypeId == "4recipe");
        Assert.Equal((1, false), (row.Version, row.Enabled));
        var file = new MemoryStream();
        await portal.With<RecipeExport>(e => e.WriteFile(file, new RecipeChoices()));
        var step = JsonNode.Parse(file.ToArray())!["steps"]!.AsArray().Single(s => (string?)s!["name"] == "WorkflowType")!;
        var workflow = step["data"]!.AsArray().Single(d => (string?)d!["WorkflowTypeId"] == "4recipe");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Workflow), workflow));
    }

    [Fact]
    public async Task A_time_table_that_cannot_be_read_refuses_the_recipe() =>
        await Assert.ThrowsAsync<RecipeException>(() => Import(Workflow.Replace("0 0 * * *", "every day", StringComparison.Ordinal)));

    private Task<RecipeReport> Import(string workflow) => portal.With<RecipeImport, RecipeReport>(async import =>
    {
        var recipe = $$"""{"name":"w","steps":[{"name":"WorkflowType","data":[{{workflow}}]}]}""";
        using var package = RecipePackage.Open(new MemoryStream(Encoding.UTF8.GetBytes(recipe)), "w.recipe.json");
        return await import.Import(package, new Editor(null, "test"));
    });
}
