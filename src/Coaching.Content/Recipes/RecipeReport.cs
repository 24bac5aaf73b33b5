namespace Coaching.Content.Recipes;

/// <summary>What an import did, step by step, and what it met that the portal does not know.</summary>
public sealed class RecipeReport
{
    private readonly List<RecipeStepResult> _steps = [];
    private readonly Dictionary<(RecipeWarningKind Kind, string Name), RecipeWarning> _warnings = [];

    /// <summary>Every step, in the order in which they ran.</summary>
    public IReadOnlyList<RecipeStepResult> Steps => _steps;

    /// <summary>Every unknown or doubtful thing once, with the first place where it was met and how often.</summary>
    public IReadOnlyCollection<RecipeWarning> Warnings => _warnings.Values;

    /// <summary>Things that were new.</summary>
    public int Added => _steps.Sum(s => s.Added);

    /// <summary>Things that were there and are different now.</summary>
    public int Changed => _steps.Sum(s => s.Changed);

    /// <summary>Things that were there already.</summary>
    public int Same => _steps.Sum(s => s.Same);

    internal RecipeStepResult Current { get; private set; } = new("", 0, "");

    internal void Enter(PlannedStep step)
    {
        if (_steps.FirstOrDefault(s => (s.Recipe, s.Number) == (step.Recipe, step.Number)) is { } known)
        {
            Current = known;
            return;
        }

        _steps.Add(Current = new RecipeStepResult(step.Recipe, step.Number, step.Name));
    }

    internal void Warn(RecipeWarningKind kind, string name, string path) =>
        _warnings[(kind, name)] = _warnings.TryGetValue((kind, name), out var before)
            ? before with { Count = before.Count + 1 }
            : new RecipeWarning(kind, name, path, 1);
}
