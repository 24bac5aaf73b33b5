using Coaching.Editorial.Forms;
using Coaching.Editorial.Review;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Navigation;
using Coaching.Kernel.Slots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Editorial;

/// <summary>Edit any content: one list, one editor built from a type's definition, translations beside their source, review.</summary>
public sealed class EditorialModule : IModule
{
    public string Name => "Editorial";

    public string TablePrefix => "editorial_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string> { ["/Editorial"] = "content.edit" };

    public IEnumerable<MenuEntry> Menu => [new MenuEntry("All content", "/Editorial/Index", "content.edit", 30)];

    public void Map(ModelBuilder model, bool postgres) => EditorialTables.Map(model);

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ItemTypes>().AddSingleton<FieldNames>().AddScoped<ItemForm>().AddScoped<Choices>().AddScoped<SentFiles>().AddScoped<ReviewDesk>();
        services.AddScoped<IHomeSection, PagesToReview>().AddScoped<IHomeSection, PagesSentBack>();
    }
}
