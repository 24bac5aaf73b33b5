using Coaching.Administration.Audit;
using Coaching.Administration.Fields;
using Coaching.Administration.Health;
using Coaching.Administration.Recipes;
using Coaching.Administration.Workflows;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Navigation;
using Coaching.Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Administration;

/// <summary>The office of the centre's administrators: people and roles, settings, content types, recipes, workflows, health, journal.</summary>
public sealed class AdministrationModule : IModule
{
    public string Name => "Administration";

    public string TablePrefix => "administration_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Office"] = "administration.enter",
        ["/Office/Users"] = "users.manage",
        ["/Office/Settings"] = "settings.manage",
        ["/Office/Types"] = "definitions.manage",
        ["/Office/Recipes"] = "recipes.manage",
        ["/Office/Workflows"] = "workflows.manage",
        ["/Office/Health"] = "health.read",
        ["/Office/Journal"] = "audit.read",
    };

    public IEnumerable<MenuEntry> Menu => [new MenuEntry("Administration", "/Office/Index", "administration.enter", 90)];

    public void Map(ModelBuilder model, bool postgres) => AdministrationTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OfficeJournal>().AddScoped<JournalLines>().AddScoped<CentreFields>().AddScoped<Staging>().AddScoped<NamesOf>();
        services.Handle<ForgetStaged, ForgetStagedRecipe>();
        services.AddHealthChecks()
            .AddCheck<StoreCheck>("store")
            .AddCheck<MailCheck>("mail")
            .AddCheck<ImagesCheck>("images")
            .AddCheck<WorkCheck>("work");
    }
}
