using Coaching.Content.Addresses;
using Coaching.Content.Rules;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Stories.Feeds;
using Coaching.Stories.Home;
using Coaching.Stories.Stories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Stories;

/// <summary>Diaspora stories and news: read, filtered, shared, followed by feed.</summary>
public sealed class StoriesModule : IModule
{
    public string Name => "Stories";

    public string TablePrefix => "stories_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["/Stories"] = Permission.Anyone,
        ["/News"] = Permission.Anyone,
    };

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ContentPage(DiasporaStory.Type, "/Stories/Article")).AddSingleton(new ContentPage(NewsItem.Type, "/Stories/Article"));
        services.AddSingleton<IContentRule, ConsentRule>();
        services.AddScoped<StoryFilters>().AddSingleton<Journeys>().AddScoped<AtomFeed>();
        services.AddScoped<IHomeSection, StoriesDoor>().AddScoped<IHomeSection, RecentStories>().AddScoped<IHomeSection, RecentNews>();
    }
}
