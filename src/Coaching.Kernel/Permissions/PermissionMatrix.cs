using System.Reflection;
using System.Text.Json;

namespace Coaching.Kernel.Permissions;

/// <summary>
/// Who may do what, read from <c>permissions.json</c>: the one place where permissions are written down.
/// Tests for every role and action are generated from it.
/// </summary>
public sealed class PermissionMatrix
{
    private readonly Dictionary<string, Dictionary<string, Reach>> _actions;

    private PermissionMatrix(Dictionary<string, Dictionary<string, Reach>> actions) => _actions = actions;

    /// <summary>The portal's matrix.</summary>
    public static PermissionMatrix Default { get; } = Read();

    /// <summary>All actions, for example <c>requests.read</c>.</summary>
    public IReadOnlyCollection<string> Actions => _actions.Keys;

    /// <summary>The furthest reach that any of these roles has; <see cref="Reach.None"/> for an unknown action.</summary>
    public Reach Of(string action, IEnumerable<string> roles)
    {
        if (!_actions.TryGetValue(action, out var reaches))
        {
            return Reach.None;
        }

        return roles.Select(role => reaches.GetValueOrDefault(role)).DefaultIfEmpty().Max();
    }

    private static PermissionMatrix Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("permissions.json")!;
        var letters = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            file, new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip })!;
        return new(letters.ToDictionary(a => a.Key, a => a.Value.ToDictionary(r => r.Key, r => Letter(r.Value))));
    }

    private static Reach Letter(string letter) => letter switch
    {
        "A" => Reach.Any,
        "T" => Reach.Assigned,
        "O" => Reach.Own,
        "R" => Reach.Propose,
        _ => throw new InvalidOperationException($"permissions.json: '{letter}' is none of A, T, O, R."),
    };
}
