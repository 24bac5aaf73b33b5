using Coaching.Content.Recipes;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Work;
using Coaching.Workflows.Activities;
using Coaching.Workflows.Calendars;
using Coaching.Workflows.Definitions;
using Coaching.Workflows.People;
using Coaching.Workflows.Reading;
using Coaching.Workflows.Recipes;
using Coaching.Workflows.Runs;
using Coaching.Workflows.Triggers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows;

/// <summary>The workflow engine: definitions in Orchard Core's form, runs, activities, timers, work calendars.</summary>
public sealed class WorkflowsModule : IModule
{
    public string Name => "Workflows";

    public string TablePrefix => "workflows_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string> { ["/Tasks"] = Permission.SignedIn };

    public void Map(ModelBuilder model, bool postgres) => WorkflowsTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkCalendars>().AddHostedService<BroughtWorkflows>();
        services.AddSingleton<MentionedEvents>().AddSingleton<IKeptInMemory>(p => p.GetRequiredService<MentionedEvents>());
        services.AddScoped<RunStarter>().AddScoped<WorkflowTriggers>().AddScoped<WorkflowRunner>().AddSingleton<RunFailures>();
        services.AddScoped(p => new WorkflowTypes(p.GetRequiredService<PortalDb>(), p.GetRequiredService<RunStarter>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<WorkflowReader>().AddScoped<UserTasks>().AddScoped<IHomeSection, TasksForYou>().AddScoped<IRecipeStep, WorkflowTypeStep>();
        services.Handle<StartRun, RunJobs>().Handle<ResumeRun, RunJobs>().Handle<StartByTimer, RunJobs>();
        services.Handle<WorkflowSignal, SignalTrigger>();
        services.Handle<ContentCreated, ContentTrigger>().Handle<ContentDraftSaved, ContentTrigger>().Handle<ContentPublished, ContentTrigger>();
        services.Handle<ContentUnpublished, ContentTrigger>().Handle<ContentRemoved, ContentTrigger>().Handle<ContentRestored, ContentTrigger>();
        foreach (var name in ContentTrigger.Names)
        {
            services.AddActivity<ContentEvent>(name);
        }

        services.AddActivity<SignalEvent>().AddActivity<TimerEvent>().AddActivity<UserTaskEvent>();
        services.AddActivity<IfElseTask>().AddActivity<SetPropertyTask>().AddActivity<SetOutputTask>().AddActivity<LogTask>();
        services.AddActivity<ForkTask>().AddActivity<JoinTask>().AddActivity<EmailTask>().AddActivity<NotifyUserTask>();
    }
}
