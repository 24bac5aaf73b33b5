using System.Reflection;
using Coaching.Kernel.Navigation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Kernel.Modules;

/// <summary>A room of the portal: its pages, tables, texts and services. The one public type of a module implements it.</summary>
public interface IModule
{
    /// <summary>Short English name, for example <c>Training</c>.</summary>
    string Name { get; }

    /// <summary>What every table of the module begins with, for example <c>training_</c>. Architecture tests hold it.</summary>
    string TablePrefix { get; }

    /// <summary>
    /// Who may enter which folder of pages, or which one page: folder (<c>/Desk</c>) or page (<c>/Desk/Index</c>) to an action of
    /// the permission matrix, or <see cref="Permissions.Permission.Anyone"/>. A page outside every folder is closed to all.
    /// </summary>
    IReadOnlyDictionary<string, string> Folders => new Dictionary<string, string>();

    /// <summary>Entries of the signed-in person's menus.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>The module's migrations, ordered portal-wide by their dated id.</summary>
    IEnumerable<Type> Migrations =>
        GetType().Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Migration)) && !t.IsAbstract);

    /// <summary>Where the module's embedded files (texts, content types) live.</summary>
    Assembly Assembly => GetType().Assembly;

    /// <summary>Adds the module's tables to the portal's one model.</summary>
    void Map(ModelBuilder model, bool postgres)
    {
    }

    /// <summary>Registers services and slots.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
