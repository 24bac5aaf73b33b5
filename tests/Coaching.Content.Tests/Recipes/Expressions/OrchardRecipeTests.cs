using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Expressions;

namespace Coaching.Content.Tests.Recipes.Expressions;

/// <summary>Orchard Core's own recipes, when a copy of them lies beside the repository.</summary>
public sealed class OrchardRecipeTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("oc-main-blog.recipe.json")]
    [InlineData("oc-2.1-blog.recipe.json")]
    [InlineData("oc-test-recipe1.json")]
    [InlineData("oc-test-recipe2.json")]
    public void Every_expression_has_a_value(string file)
    {
        var recipe = Read(file);

        Expressions(recipe).EvaluateAll(recipe["steps"]!);

        Assert.DoesNotContain("[js:", recipe["steps"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_its_own_is_refused_with_its_place()
    {
        var recipe = Read("oc-main-comingsoon.recipe.json");

        var wrong = Assert.Throws<RecipeExpressionException>(() => Expressions(recipe).EvaluateAll(recipe["steps"]!));

        Assert.Contains("$.", wrong.Message, StringComparison.Ordinal);
    }

    private static RecipeExpressions Expressions(JsonNode recipe) => new(new RecipeSources
    {
        Variables = recipe["variables"] is JsonObject variables ? variables.ToDictionary(entry => entry.Key, entry => $"{entry.Value}") : [],
        Parameter = name => name,
        File = Encoding.UTF8.GetBytes,
    });

    private static JsonNode Read(string name)
    {
        var path = Path.Combine(Samples(), name);
        Assert.SkipUnless(File.Exists(path), $"Orchard Core's sample '{name}' is not beside the repository");
        return JsonNode.Parse(File.ReadAllText(path), documentOptions: Lenient)!;
    }

    private static string Samples()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Coaching.Portal.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? "", "..", "shared", "samples", "orchard");
    }
}
