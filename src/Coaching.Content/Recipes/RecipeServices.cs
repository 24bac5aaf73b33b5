using Coaching.Content.Recipes.Exports;
using Coaching.Content.Recipes.Steps;
using Coaching.Content.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Content.Recipes;

/// <summary>Registers recipes: reading, writing and the steps that the content engine itself carries out.</summary>
internal static class RecipeServices
{
    public static void AddRecipes(this IServiceCollection services)
    {
        services.AddSingleton<RecipeImport>().AddScoped<RecipeExport>().AddScoped<RecipePlan>().AddScoped<KeptStepHandler>();
        services.AddScoped<ContentImport>().AddScoped<ImportRoutes>();
        services.AddScoped<IRecipeStep, SettingsStep>().AddScoped<IRecipeStep, RolesStep>();
        services.AddScoped<IRecipeStep, ContentDefinitionStep>().AddScoped<IRecipeStep, ReplaceContentDefinitionStep>();
        services.AddScoped<IRecipeStep, DeleteContentDefinitionStep>().AddScoped<IRecipeStep, MediaStep>();
        services.AddScoped<IRecipeStep, ContentStep>().AddScoped<IRecipeStep, RecipesStep>();
    }
}
