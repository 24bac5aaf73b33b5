using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Start;
using Coaching.Portal.Start.Setup;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal;

/// <summary>The host as a room: home page, errors, health, set-up.</summary>
internal sealed class PortalModule : IModule
{
    public string Name => "Portal";

    public string TablePrefix => "portal_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Home"] = Permission.Anyone,
        ["/Setup"] = Permission.Anyone,
    };

    public void Map(ModelBuilder model, bool postgres) => model.Entity<SetupLink>().ToTable("portal_setup_link");

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SetupLinks>().AddScoped<FirstRecipe>();
}
