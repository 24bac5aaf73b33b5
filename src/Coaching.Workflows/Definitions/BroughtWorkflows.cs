using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Kernel.Data;
using Coaching.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coaching.Workflows.Definitions;

/// <summary>
/// Workflows that modules bring as embedded files <c>Workflows/*.json</c>: stored at the first start, never again, so that what the
/// centre changed stays.
/// </summary>
internal sealed class BroughtWorkflows(IEnumerable<IModule> modules, IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var json in modules.SelectMany(Brought))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var id = WorkflowType.Read(json).WorkflowTypeId;
            if (await db.WorkflowTypes.AnyAsync(t => t.WorkflowTypeId == id, cancellationToken))
            {
                continue;
            }

            try
            {
                await scope.ServiceProvider.GetRequiredService<WorkflowTypes>().Import(json, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException) when (db.IsPostgres)
            {
                // Another node that starts at the same moment was first.
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<JsonObject> Brought(IModule module)
    {
        foreach (var name in module.Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Workflows/", StringComparison.Ordinal)))
        {
            using var file = module.Assembly.GetManifestResourceStream(name)!;
            yield return JsonNode.Parse(file, documentOptions: ContentJson.Reading)!.AsObject();
        }
    }
}
