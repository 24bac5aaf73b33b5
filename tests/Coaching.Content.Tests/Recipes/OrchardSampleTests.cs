using System.Text;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

/// <summary>Other people's recipes, as they are published.</summary>
public sealed class OrchardSampleTests
{
    [Theory]
    [InlineData("oc-test-recipe1.json", "[locale en]You have successfully registered![/locale][locale fr]Vous vous êtes inscrit avec succès![/locale]")]
    [InlineData("oc-test-recipe2.json", "[1js: valiables('now')]")]
    public async Task Orchards_own_test_recipes_leave_such_titles_alone(string name, string title)
    {
        await using var portal = await Start();

        await portal.ImportFile(Repository.Sample(name));

        var item = await portal.Do<PortalDb, StoredVersion>(db => db.Versions.SingleAsync());
        Assert.Equal((title, "4adm", "admin"), (item.DisplayText, item.Owner, item.Author));
        Assert.Equal((26, item.CreatedUtc), (item.ContentItemId.Length, item.PublishedUtc!.Value));
    }

    [Fact]
    public async Task A_part_without_its_name_fails_with_orchards_words()
    {
        await using var portal = await Start();

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportFile(Repository.Sample("oc-test-recipe6.json")));

        Assert.EndsWith("Unable to add content-part to the 'Message' content-type. The part name cannot be null or empty.", error.Message, StringComparison.Ordinal);
        Assert.Equal(("Recipe6", 1, "$.steps[0].ContentTypes[0].ContentTypePartDefinitionRecords[0]"), (error.Place!.Recipe, error.Place.Step, error.Place.Path));
    }

    [Theory]
    [InlineData("oc-main-blog.recipe.json")]
    [InlineData("oc-2.1-blog.recipe.json")]
    public async Task The_blog_recipe_comes_in_with_its_files_and_goes_out_again(string name)
    {
        await using var portal = await Start();
        await using var other = await Start();

        var report = await portal.ImportZip(Package(Repository.Sample(name)));
        var export = await portal.ExportFile();
        await other.Import(export.ToJsonString());

        Assert.DoesNotContain(report.Warnings, w => w.Kind is RecipeWarningKind.UnknownStep or RecipeWarningKind.UnknownObjectType);
        Assert.Equal(export.ToJsonString(), (await other.ExportFile()).ToJsonString());
        var blog = await portal.Do<PortalDb, StoredVersion>(db => db.Versions.SingleAsync(v => v.ContentType == "Blog"));
        var post = await portal.Do<PortalDb, StoredVersion>(db => db.Versions.SingleAsync(v => v.ContentType == "BlogPost"));
        Assert.Equal(blog.ContentItemId, post.ContainerId);
        Assert.Equal(blog.ContentItemId, (string?)portal.Settings.All["HomeRoute"]!["ContentItemId"]);
        Assert.Equal(("blog", "blog/post-1"), (blog.Path, post.Path));
    }

    [Fact]
    public async Task A_script_outside_the_grammar_is_refused_by_name_and_place()
    {
        await using var portal = await Start();

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportFile(Repository.Sample("oc-main-comingsoon.recipe.json")));

        Assert.Contains("cannot be evaluated", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.steps[", error.Place!.Path, StringComparison.Ordinal);
        Assert.Equal(0, await portal.Do<PortalDb, int>(db => db.Versions.CountAsync()));
    }

    /// <summary>The recipe with a file of its kind for each one that it refers to, since the samples are the recipes alone.</summary>
    private static Stream Package(string file)
    {
        // Themes keep their pictures above the recipe; a package has them in itself.
        var text = File.ReadAllText(file).Replace("../wwwroot/", "wwwroot/", StringComparison.Ordinal);
        var recipe = JsonNode.Parse(text, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        var sources = recipe["steps"]!.AsArray().Where(s => (string)s!["name"]! == "media").SelectMany(s => s!["Files"]!.AsArray()).Select(f => (string)f!["SourcePath"]!);
        var picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        // What the library checks is the content, so that a drawing or a photo must be one: pictures are renamed to PNG here.
        foreach (var source in sources.Distinct().ToList())
        {
            text = text.Replace(Path.GetFileName(source), Path.GetFileNameWithoutExtension(source) + ".png", StringComparison.Ordinal);
        }

        return Zip(
        [
            ("Recipe.json", Encoding.UTF8.GetBytes(text)), ("Snippets/footer.html", "<p>Footer</p>"u8.ToArray()),
            .. sources.Distinct().Select(s => (Path.ChangeExtension(s, ".png"), picture)),
        ]);
    }
}
