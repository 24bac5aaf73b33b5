using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Triggers;

/// <summary>Names of the activities that any version of any workflow has, kept in memory: most of what happens to content concerns none.</summary>
internal sealed class MentionedEvents(IServiceScopeFactory scopes) : IKeptInMemory
{
    public const string ChangeName = "workflows";

    private volatile FrozenSet<string>? _names;

    public string Source => ChangeName;

    /// <summary>Whether a workflow may begin with an event, or a run wait for it.</summary>
    public bool Has(string name) => _names?.Contains(name) ?? true;

    public async Task Reload(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<PortalDb>().WorkflowTypes.Select(t => t.Json).ToListAsync(cancellationToken);
        _names = versions
            .Select(json => WorkflowType.Read(JsonNode.Parse(json, documentOptions: ContentJson.Reading)!.AsObject()))
            .SelectMany(type => type.Activities).Select(a => a.Name).ToFrozenSet();
    }
}
