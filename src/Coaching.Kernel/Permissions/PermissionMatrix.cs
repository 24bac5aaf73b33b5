using System.Reflection;
using System.Text.Json;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;

namespace Coaching.Kernel.Permissions;

/// <summary>
/// Who may do what, read from <c>permissions.json</c>: the one place where permissions are written down.
/// Tests for every role and action are generated from it.
/// </summary>
public sealed class PermissionMatrix
{
    private readonly Dictionary<string, Dictionary<string, string>> _words;
    private readonly Dictionary<string, Dictionary<string, Reach>> _actions;

    private PermissionMatrix(Dictionary<string, Dictionary<string, string>> rows)
    {
        var languages = Language.All.Select(l => l.Code).ToHashSet();
        _words = rows.ToDictionary(a => a.Key, a => a.Value.Where(r => languages.Contains(r.Key)).ToDictionary());
        _actions = rows.ToDictionary(a => a.Key, a => a.Value.Where(r => !languages.Contains(r.Key)).ToDictionary(r => r.Key, r => Letter(r.Value)));
    }

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

    /// <summary>What an action is, in words of a language.</summary>
    public string Words(string action, Language language)
    {
        var words = _words[action][language.Code];
        return language == Language.French ? FrenchTypography.Apply(words) : words;
    }

    private static PermissionMatrix Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("permissions.json")!;
        return new(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            file, new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip })!);
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
