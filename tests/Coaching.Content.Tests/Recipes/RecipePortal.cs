using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Addresses;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Coaching.Content.Tests.Recipes;

/// <summary>A portal without pages: the kernel, the content engine and a SQLite file of its own.</summary>
internal sealed class RecipePortal : IAsyncDisposable
{
    public static readonly Editor Administrator = new("4adm", "admin");

    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("recipe").FullName;

    private RecipePortal(string? postgres)
    {
        IReadOnlyList<IModule> modules = [new KernelModule(), new ContentModule()];
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(modules).AddSingleton<IEnumerable<IModule>>(modules).AddSingleton(new DataFolder(_folder));
        services.AddSingleton(new Database(postgres, Path.Combine(_folder, "portal.db")));
        foreach (var module in modules)
        {
            module.AddServices(services, new ConfigurationBuilder().Build());
        }

        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public SiteSettings Settings => Get<SiteSettings>();

    public ContentDefinitions Definitions => Get<ContentDefinitions>();

    public Taxonomy Taxonomy => Get<Taxonomy>();

    public IFileStore Files => Get<IFileStore>();

    /// <summary>A portal on SQLite, or on a PostgreSQL server's own new database.</summary>
    /// <param name="server">Connection string without database, or null.</param>
    public static async Task<RecipePortal> Start(string? server = null)
    {
        string? postgres = null;
        if (server is not null)
        {
            var name = "recipe_" + Guid.NewGuid().ToString("N");
            await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
            await create.ExecuteNonQueryAsync();
            postgres = $"{server};Database={name};Maximum Pool Size=5";
        }

        var portal = new RecipePortal(postgres);
        await portal.Do<PortalDb, bool>(async db =>
        {
            await portal.Get<Database>().Migrate(db);
            return true;
        });
        return portal;
    }

    public static string Steps(params string[] steps) => $$"""{ "name": "test", "steps": [ {{string.Join(",", steps)}} ] }""";

    public static string ContentOf(params string[] items) => $$"""{ "name": "content", "data": [ {{string.Join(",", items)}} ] }""";

    /// <summary>A published page.</summary>
    public static string Page(string id, string version, string path, string rest = "") => $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{version}}", "ContentType": "Page", "DisplayText": "{{path}}", "Latest": true, "Published": true,
          "CreatedUtc": "2026-01-01T08:00:00Z", "ModifiedUtc": "2026-01-02T08:00:00Z", "PublishedUtc": "2026-01-03T08:00:00Z", "Owner": "4owner", "Author": "awa",
          "TitlePart": { "Title": "{{path}}" }, "LocalizationPart": { "LocalizationSet": "4set{{id}}", "Culture": "fr" },
          "AutoroutePart": { "Path": "{{path}}" } {{rest}} }
        """;

    public static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static Stream Zip(params (string Name, byte[] Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<TResult> Do<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<ContentItem?> Find(string id) => Do<ContentReader, ContentItem?>(r => r.Find(id));

    public Task<ContentRoute?> Route(string path) => Do<ContentRoutes, ContentRoute?>(r => r.Find(path));

    public async Task<RecipeReport> Import(string recipe)
    {
        using var package = RecipePackage.Open(Bytes(recipe), "test.recipe.json");
        return await Get<RecipeImport>().Import(package, Administrator);
    }

    public async Task<RecipeReport> ImportZip(Stream zip)
    {
        using var package = RecipePackage.Open(zip, "test.zip");
        return await Get<RecipeImport>().Import(package, Administrator);
    }

    public async Task<RecipeReport> ImportFile(string file)
    {
        using var package = RecipePackage.Open(file);
        return await Get<RecipeImport>().Import(package, Administrator);
    }

    public Task<RecipeException> Refused(string recipe) => Assert.ThrowsAsync<RecipeException>(() => Import(recipe));

    public async Task<MemoryStream> ExportZip(RecipeChoices? choices = null)
    {
        var stream = new MemoryStream();
        await Do<RecipeExport, bool>(async export =>
        {
            await export.WriteZip(stream, choices ?? new());
            return true;
        });
        stream.Position = 0;
        return stream;
    }

    public async Task<JsonObject> ExportFile(RecipeChoices? choices = null)
    {
        var stream = new MemoryStream();
        await Do<RecipeExport, bool>(async export =>
        {
            await export.WriteFile(stream, choices ?? new());
            return true;
        });
        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
