using System.Collections.Frozen;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Navigation;

/// <summary>An entry of a menu that the centre keeps.</summary>
/// <param name="Text">Words of the link.</param>
/// <param name="Url">Address.</param>
public sealed record MenuLink(string Text, string Url);

/// <summary>The published menus, in memory, by alias: <c>main-menu-fr</c>, <c>footer-menu-en</c>.</summary>
public sealed class Menus(IServiceScopeFactory scopes) : IKeptInMemory
{
    private volatile FrozenDictionary<string, IReadOnlyList<MenuLink>> _menus = FrozenDictionary<string, IReadOnlyList<MenuLink>>.Empty;

    public string Source => "content:Menu";

    /// <summary>The menu's entries; none when there is no such menu.</summary>
    public IReadOnlyList<MenuLink> Find(string alias) => _menus.GetValueOrDefault(alias) ?? [];

    public async Task Reload(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<PortalDb>().Versions
            .Where(v => v.ContentType == "Menu" && v.Published && v.Alias != null).ToListAsync(cancellationToken);
        _menus = versions.DistinctBy(v => v.Alias).ToFrozenDictionary(v => v.Alias!, v => Links(ContentDocuments.Raw(v), v.Culture));
    }

    private static IReadOnlyList<MenuLink> Links(ContentItem menu, string? culture) =>
        [.. menu.As<MenuItemsListPart>().MenuItems.Select(i => new MenuLink(
            Typography.Apply(i.DisplayText, culture), i.As<LinkMenuItemPart>().Url ?? "/"))];
}
