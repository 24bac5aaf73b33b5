using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

/// <summary>The sample centre of Kaolack goes in, out and in again.</summary>
public sealed class SampleCentreTests
{
    private static string Kaolack => Path.Combine(Repository.Root, "recipes", "kaolack.recipe.json");

    [Fact]
    public async Task The_sample_centre_comes_in_quickly_and_a_second_time_changes_nothing()
    {
        await using var portal = await Start();
        var watch = Stopwatch.StartNew();

        var first = await portal.ImportFile(Kaolack);
        var seconds = watch.Elapsed.TotalSeconds;
        var second = await portal.ImportFile(Kaolack);

        Assert.InRange(first.Added, 150, 10_000);
        Assert.Equal(0, first.Changed);
        Assert.InRange(seconds, 0, 60);
        Assert.Equal((0, 0, first.Added), (second.Added, second.Changed, second.Same));
        Assert.NotEmpty(portal.Taxonomy.All("territories"));
        Assert.Equal("4" + "5fc5zp7v6xmzf1g6h2whwwxxb", (await portal.Do<ContentReader, ContentItem?>(r => r.FindByAlias("territories")))!.ContentItemId);
    }

    [Fact]
    public async Task What_is_exported_and_imported_elsewhere_exports_the_same_again()
    {
        await using var portal = await Start();
        await portal.ImportFile(Kaolack);
        await using var other = await Start();

        var first = await portal.ExportZip();
        var report = await other.ImportZip(new MemoryStream(first.ToArray()));
        var second = await other.ExportZip();

        Assert.Equal(0, report.Changed);
        Assert.Equal(Recipe(first).ToJsonString(), Recipe(second).ToJsonString());
        Assert.Equal(Files(first), Files(second));
        Assert.Equal(await Routes(portal), await Routes(other));
    }

    [Fact]
    public async Task A_centre_moves_from_SQLite_to_PostgreSQL_as_it_is()
    {
        var server = Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "COACHING_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");
        await using var portal = await Start();
        await portal.ImportFile(Kaolack);
        await using var other = await Start(server);

        var first = await portal.ExportZip();
        await other.ImportZip(new MemoryStream(first.ToArray()));
        var again = await other.ImportZip(new MemoryStream(first.ToArray()));

        Assert.Equal((0, 0), (again.Added, again.Changed));
        Assert.Equal(Recipe(first).ToJsonString(), Recipe(await other.ExportZip()).ToJsonString());
    }

    [Fact]
    public async Task An_export_brought_back_to_its_own_portal_changes_nothing()
    {
        await using var portal = await Start();
        await portal.ImportFile(Kaolack);
        var before = await portal.Do<PortalDb, int>(db => db.Versions.CountAsync());

        var report = await portal.ImportZip(await portal.ExportZip());

        Assert.Equal((0, 0), (report.Added, report.Changed));
        Assert.Equal(before, await portal.Do<PortalDb, int>(db => db.Versions.CountAsync()));
    }

    [Fact]
    public async Task A_bare_recipe_carries_small_media_inside()
    {
        await using var portal = await Start();
        await portal.ImportFile(Kaolack);
        await using var other = await Start();

        var recipe = await portal.ExportFile();
        await other.Import(recipe.ToJsonString());

        var files = recipe["steps"]!.AsArray().Single(s => (string)s!["name"]! == "media")!["Files"]!.AsArray();
        Assert.NotEmpty(files);
        foreach (var target in files.Select(f => (string)f!["TargetPath"]!))
        {
            Assert.NotNull(await other.Files.Open("media/" + target));
        }
    }

    private static JsonObject Recipe(MemoryStream zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip.ToArray()));
        using var entry = archive.GetEntry("Recipe.json")!.Open();
        return JsonNode.Parse(entry)!.AsObject();
    }

    private static List<string> Files(MemoryStream zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip.ToArray()));
        return [.. archive.Entries.Where(e => e.Name != "Recipe.json").Select(e => $"{e.FullName} {e.Crc32} {e.Length}").Order(StringComparer.Ordinal)];
    }

    private static Task<List<string>> Routes(RecipePortal portal) => portal.Do<PortalDb, List<string>>(
        db => db.Versions.Where(v => v.Published).OrderBy(v => v.ContentItemId).Select(v => v.ContentItemId + " " + v.Path).ToListAsync());
}
