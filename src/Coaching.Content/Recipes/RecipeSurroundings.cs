using System.Text.Json;
using Coaching.Content.Recipes.Expressions;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Settings;

namespace Coaching.Content.Recipes;

/// <summary>What the expressions of one recipe may ask for. Nothing secret: no configuration, no passwords, no connection strings.</summary>
internal static class RecipeSurroundings
{
    private static readonly HashSet<string> Empty =
    [
        "AdminEmail", "AdminPassword", "DatabaseProvider", "DatabaseConnectionString", "DatabaseTablePrefix", "DatabaseName", "DatabaseSchema", "FeatureProfile",
    ];

    public static RecipeSources Of(Recipe recipe, RecipePackage package, Editor editor, SiteSettings settings, TimeProvider clock) => new()
    {
        Variables = recipe.Variables.Where(v => v.Value is not null)
            .ToDictionary(v => v.Key, v => v.Value!.GetValueKind() == JsonValueKind.String ? (string)v.Value! : v.Value.ToJsonString()),
        Parameter = name => name switch
        {
            "SiteName" => settings.SiteName,
            "SiteTimeZone" => settings.TimeZoneId,
            "AdminUserId" => editor.Id ?? string.Empty,
            "AdminUsername" => editor.Name ?? string.Empty,
            _ => Empty.Contains(name) ? string.Empty : null,
        },
        File = path => Read(package, path),
        Clock = clock,
    };

    private static byte[]? Read(RecipePackage package, string path)
    {
        if (package.OpenFile(path) is not { } file)
        {
            return null;
        }

        using var content = new MemoryStream();
        using var limited = new LimitedStream(file, RecipeLimits.ExpressionText, path);
        limited.CopyTo(content);
        return content.ToArray();
    }
}
