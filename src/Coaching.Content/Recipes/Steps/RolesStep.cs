using System.Text.Json.Nodes;
using Coaching.Content.Recipes.Exports;
using Coaching.Content.Recipes.Known;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;

namespace Coaching.Content.Recipes.Steps;

/// <summary>
/// Roles as the recipe describes them, kept in one setting. Who may do what is written in the permission matrix and nowhere
/// else, so nothing that a recipe says about permissions opens a door.
/// </summary>
internal sealed class RolesStep(SiteSettings settings) : IRecipeStep
{
    /// <summary>The setting: role name to description and permissions.</summary>
    public const string Setting = "RecipeRoles";

    private static readonly string[] Behaviors = ["Replace", "Add", "Remove"];
    private JsonObject? _roles;

    public string Name => "Roles";

    public Task Check(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (role, path) in step.Objects("Roles", run))
        {
            if (string.IsNullOrWhiteSpace(role.Text("Name")))
            {
                throw run.Fail(path, /*text*/ "The role has no name.");
            }

            if (role.Any("Permissions") is not JsonArray)
            {
                throw run.Fail(path, /*text*/ "The role {0} has no list of permissions; write [] when it has none.", role.Text("Name")!);
            }

            if (!Behaviors.Contains(Behavior(role), StringComparer.OrdinalIgnoreCase))
            {
                throw run.Fail(path, /*text*/ "PermissionBehavior is one of {0}.", string.Join(", ", Behaviors));
            }

            foreach (var permission in role.Texts("Permissions", run, path + ".").Where(p => !OrchardPermissions.IsKnown(p)))
            {
                run.Warn(RecipeWarningKind.UnknownPermission, permission, path);
            }
        }

        return Task.CompletedTask;
    }

    public async Task Run(JsonObject step, RecipeRun run, CancellationToken cancellationToken)
    {
        _roles ??= settings.Get<JsonObject>(Setting) ?? [];
        foreach (var (role, _) in step.Objects("Roles", run).Where(r => r.Json.Text("Name") != Roles.Administrator))
        {
            var name = role.Text("Name")!;
            var before = _roles[name] as JsonObject;
            var after = new JsonObject
            {
                ["Description"] = role.Text("Description") ?? (string?)before?["Description"] ?? string.Empty,
                ["Permissions"] = new JsonArray([.. Permissions(role, before, run).Select(p => JsonValue.Create(p))]),
            };
            if (before is null)
            {
                run.Added();
            }
            else if (JsonNode.DeepEquals(before, after))
            {
                run.Same();
            }
            else
            {
                run.Changed();
            }

            _roles[name] = after;
        }

        await SiteSettings.Set(run.Db, Setting, _roles);
    }

    public Task<JsonObject?> Export(RecipeExportRun run, CancellationToken cancellationToken)
    {
        var roles = new JsonArray();
        foreach (var (name, role) in (settings.Get<JsonObject>(Setting) ?? []).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            roles.Add(new JsonObject
            {
                [nameof(Name)] = name,
                ["Description"] = role?["Description"]?.DeepClone() ?? string.Empty,
                ["Permissions"] = role?["Permissions"]?.DeepClone() ?? new JsonArray(),
                ["PermissionBehavior"] = "Replace",
            });
        }

        return Task.FromResult(run.Choices.Settings && roles.Count > 0 ? new JsonObject { ["name"] = Name, ["Roles"] = roles } : null);
    }

    private static IEnumerable<string> Permissions(JsonObject role, JsonObject? before, RecipeRun run)
    {
        var now = (before?["Permissions"] as JsonArray ?? []).Select(p => (string)p!).ToList();
        var said = role.Texts("Permissions", run);
        return Behavior(role).ToUpperInvariant() switch
        {
            "ADD" => now.Union(said),
            "REMOVE" => now.Except(said),
            _ => said,
        };
    }

    private static string Behavior(JsonObject role) => role.Text("PermissionBehavior") ?? Behaviors[0];
}
