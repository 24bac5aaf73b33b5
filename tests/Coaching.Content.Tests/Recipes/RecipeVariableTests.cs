using System.Text;
using Coaching.Content.Recipes;
using static Coaching.Content.Tests.Recipes.RecipePortal;

namespace Coaching.Content.Tests.Recipes;

public sealed class RecipeVariableTests
{
    [Fact]
    public async Task A_variable_is_evaluated_once_and_means_the_same_in_every_step()
    {
        await using var portal = await Start();

        await portal.Import("""
            { "variables": { "id": "[js: uuid()]", "unused": "[js: nonsense(]" }, "steps": [
              { "name": "settings", "A": "[js: variables('id')]", "B": [ { "C": "[js: 'x' + variables('id')]" } ] },
              { "name": "settings", "D": "[js: variables('id')]", "E": "[env:X]" } ] }
            """);

        var id = portal.Settings.Get<string>("A")!;
        Assert.Equal(26, id.Length);
        Assert.Equal("x" + id, (string?)portal.Settings.All["B"]![0]!["C"]);
        Assert.Equal((id, "env:X"), (portal.Settings.Get<string>("D"), portal.Settings.Get<string>("E")));
    }

    [Fact]
    public async Task Files_of_the_package_can_be_read_and_nothing_outside()
    {
        await using var portal = await Start();
        static byte[] Recipe(string path) => Encoding.UTF8.GetBytes(Steps($$"""{ "name": "settings", "Text": "[file: text('{{path}}')]" }"""));

        await portal.ImportZip(Zip(("Recipe.json", Recipe("parts/a.txt")), ("parts/a.txt", "été"u8.ToArray())));
        var outside = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportZip(Zip(("Recipe.json", Recipe("../secret")))));

        Assert.Equal("été", portal.Settings.Get<string>("Text"));
        Assert.Equal("$.steps[0].Text", outside.Place!.Path);
    }

    [Theory]
    [InlineData("""{ "a": "[js: variables('b')]", "b": "[js: variables('a')]" }""", "[js: variables('a')]")]
    [InlineData("{}", "[js: variables('a')]")]
    [InlineData("{}", "[js: executeQuery('x')]")]
    [InlineData("{}", "[js: while(true){}]")]
    public async Task Circles_unknown_names_and_other_scripts_are_refused(string variables, string expression)
    {
        await using var portal = await Start();

        var error = await portal.Refused($$"""{ "variables": {{variables}}, "steps": [ { "name": "settings", "A": { "B": [ "{{expression}}" ] } } ] }""");

        Assert.Equal(("$.steps[0].A.B[0]", 1), (error.Place!.Path, error.Place.Step));
    }

    [Fact]
    public async Task Variables_that_double_one_another_are_refused()
    {
        await using var portal = await Start();
        var doubling = string.Join(",", Enumerable.Range(1, 40).Select(i => $$"""
            "v{{i}}": "[js: variables('v{{i - 1}}') + variables('v{{i - 1}}')]"
            """));

        var error = await portal.Refused($$"""{ "variables": { "v0": "0123456789", {{doubling}} }, "steps": [ { "name": "settings", "A": "[js: variables('v40')]" } ] }""");

        Assert.Equal("$.steps[0].A", error.Place!.Path);
    }

    [Theory]
    [InlineData("variables")]
    [InlineData("calls")]
    public async Task Expressions_nested_without_end_are_refused(string how)
    {
        await using var portal = await Start();
        const int Deep = 100_000;
        var variables = how == "calls" ? "\"v\": \"\"" : string.Join(",", Enumerable.Range(0, Deep).Select(i => $"\"v{i}\": \"[js: variables('v{i + 1}')]\""));
        var expression = how == "calls" ? $"[js: {string.Concat(Enumerable.Repeat("html(", Deep))}''{new string(')', Deep)}+'']" : "[js: variables('v0')]";

        await portal.Refused($$"""{ "variables": { {{variables}} }, "steps": [ { "name": "settings", "A": "{{expression}}" } ] }""");
    }

    [Fact]
    public async Task Small_files_that_are_read_too_often_are_refused()
    {
        await using var portal = await Start();
        var recipe = Steps($$"""{ "name": "settings", "A": [ {{string.Join(",", Enumerable.Repeat("\"[file: text('a.txt')]\"", 60))}} ] }""");

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.ImportZip(Zip(("Recipe.json", Encoding.UTF8.GetBytes(recipe)), ("a.txt", Noise(1_000_000)))));

        Assert.Contains("too long", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Noise(int length)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next('a', 'z'))];
    }
}
