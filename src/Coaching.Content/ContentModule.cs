using Coaching.Content.Addresses;
using Coaching.Content.Definitions;
using Coaching.Content.Display;
using Coaching.Content.Media;
using Coaching.Content.Navigation;
using Coaching.Content.Recipes;
using Coaching.Content.Search;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Files;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content;

/// <summary>The content engine: items, definitions, versions, addresses, taxonomies, media, search and recipes.</summary>
public sealed class ContentModule : IModule
{
    public string Name => "Content";

    public string TablePrefix => "content_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string> { ["/Content"] = Permission.Anyone };

    public void Map(ModelBuilder model, bool postgres)
    {
        ContentTables.Map(model);
        MediaTables.Map(model, postgres);
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ContentDocuments>().AddSingleton<ContentDefinitions>().AddSingleton<Taxonomy>().AddSingleton<Menus>().AddSingleton<PublishedMemory>();
        services.AddSingleton<IKeptInMemory>(p => p.GetRequiredService<PublishedMemory>());
        services.AddSingleton<IKeptInMemory>(p => p.GetRequiredService<ContentDefinitions>());
        services.AddSingleton<IKeptInMemory>(p => p.GetRequiredService<Taxonomy>());
        services.AddSingleton<IKeptInMemory>(p => p.GetRequiredService<Menus>());
        services.AddScoped<ContentReader>().AddScoped<ContentWriter>().AddScoped<ContentPreparation>().AddScoped<ContentIndexes>();
        services.AddSingleton<MatcherPolicy, PagesBeforeContent>();
        services.AddScoped<ContentRoutes>().AddScoped<ContentAddressing>().AddScoped<PageHead>().AddScoped<ExtraFields>();
        services.AddSingleton<IKeptInMemory>(p => p.GetRequiredService<MediaCatalogue>());
        services.AddScoped<MediaLibrary>().AddSingleton<UploadLimits>().AddSingleton<MediaCatalogue>().AddSingleton<Vips>();
        services.AddSingleton(p => new Thumbnails(p.GetRequiredService<IFileStore>(), p.GetRequiredService<Vips>()));
        services.AddScoped<ITextIndex, TextIndex>().AddScoped<ContentSearch>().AddScoped<Suggestions>();
        services.AddScoped<IPersonalData, ContentAuthors>();
        services.AddRecipes();
        services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new ViewLocations()));
    }
}
