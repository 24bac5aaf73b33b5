using Coaching.Content.Addresses;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Library.Documents;
using Coaching.Library.Downloads;
using Coaching.Library.Home;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Library;

/// <summary>Pedagogical documents: found, weighed, downloaded, counted.</summary>
public sealed class LibraryModule : IModule
{
    public string Name => "Library";

    public string TablePrefix => "library_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string> { ["/Library"] = Permission.Anyone };

    public void Map(ModelBuilder model, bool postgres) => LibraryTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ContentPage(PedagogicalDocument.Type, "/Library/Document"));
        services.AddScoped<DocumentRows>().AddScoped<DocumentSearch>().AddScoped<DownloadTotals>();
        services.AddSingleton<DownloadCounter>().AddHostedService(p => p.GetRequiredService<DownloadCounter>());
        services.AddScoped<IHomeSection, LibraryDoor>();
    }
}
