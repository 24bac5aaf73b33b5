using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.Runs;
using Coaching.Workflows.Tests.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Tests.Definitions;

public sealed class DefinitionTests(WorkflowPortal portal) : IClassFixture<WorkflowPortal>
{
    /// <summary>The shape of a public Orchard Core recipe, with activities this portal does not know.</summary>
    private const string Downloads = """
        {"WorkflowTypeId":"48pb1zmn3wcf9wdkc4dc86r3da","Name":"Daily downloads","IsEnabled":true,"IsSingleton":false,"LockTimeout":0,"LockExpiration":0,"DeleteFinishedWorkflows":false,
        "Activities":[{"ActivityId":"4q","Name":"SignalEvent","X":0,"Y":0,"IsStart":true,"Properties":{"ActivityMetadata":{"Title":"Every day"},"SignalName":{"Expression":"Download"}}},
        {"ActivityId":"4w","Name":"HttpRequestTask","X":260,"Y":0,"IsStart":false,"Properties":{"ActivityMetadata":{"Title":"Fetch"},"Url":{"Expression":"https://example.org"},"HttpMethod":"GET"}}],
        "Transitions":[{"Id":0,"SourceActivityId":"4q","SourceOutcomeName":"Done","DestinationActivityId":"4w"}]}
        """;

    [Fact]
    public async Task A_definition_leaves_as_it_came_and_an_unknown_activity_waits_with_a_reason()
    {
        var json = JsonNode.Parse(Downloads)!.AsObject();
        Assert.True(await Import(json));
        Assert.False(await Import(json));
        var exported = await portal.With<WorkflowTypes, JsonObject?>(t => t.Export("48pb1zmn3wcf9wdkc4dc86r3da"));
        Assert.Equal(json.ToJsonString(ContentJson.Options), exported!.ToJsonString(ContentJson.Options));
        await portal.Signal("Download");
        Assert.Equal(RunStatus.Halted, Assert.Single(await portal.RunsOf("48pb1zmn3wcf9wdkc4dc86r3da")).Status);
        var last = (await portal.LogOf("48pb1zmn3wcf9wdkc4dc86r3da"))[^1];
        Assert.Equal(("Fetch", "Waiting"), (last.Title, last.Outcome));
        Assert.Contains("HttpRequestTask", last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Name":"No id"}""")]
    [InlineData("""{"WorkflowTypeId":"4id"}""")]
    [InlineData("""{"WorkflowTypeId":"a-name-that-is-longer-than-26","Name":"x"}""")]
    public async Task A_definition_without_identity_is_refused(string json) =>
        await Assert.ThrowsAsync<JsonException>(() => Import(JsonNode.Parse(json)!.AsObject()));

    private Task<bool> Import(JsonObject json) => portal.With<IServiceProvider, bool>(async s =>
    {
        var changed = await s.GetRequiredService<WorkflowTypes>().Import(json);
        await s.GetRequiredService<PortalDb>().SaveChangesAsync();
        return changed;
    });
}
