using Coaching.Content.Definitions;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Data;

namespace Coaching.Content.Recipes;

/// <summary>What a step gets while a recipe is taken in: the database, the package, and a report to write into.</summary>
public sealed class RecipeRun
{
    private readonly ContentDefinitions _definitions;
    private ContentDefinitions? _changed;
    private PlannedStep? _step;

    internal RecipeRun(PortalDb db, RecipePackage package, Editor editor, ContentDefinitions definitions)
    {
        Db = db;
        Package = package;
        Editor = editor;
        _definitions = definitions;
    }

    /// <summary>The database, inside the import's transaction while steps run.</summary>
    public PortalDb Db { get; }

    /// <summary>Who imports.</summary>
    public Editor Editor { get; }

    /// <summary>What is told afterwards.</summary>
    public RecipeReport Report { get; } = new();

    /// <summary>Name of the recipe whose step is at work.</summary>
    public string Recipe => _step?.Recipe ?? string.Empty;

    internal RecipePackage Package { get; }

    /// <summary>Files to be written when all steps have succeeded.</summary>
    internal RecipeFiles Files { get; } = new();

    /// <summary>The step's place in its recipe, among those of the same name; 0 is the first.</summary>
    internal int Occurrence => _step!.Occurrence;

    /// <summary>Something was new.</summary>
    public void Added(int count = 1) => Report.Current.Added += count;

    /// <summary>Something was there and is different now.</summary>
    public void Changed(int count = 1) => Report.Current.Changed += count;

    /// <summary>Something was there already.</summary>
    public void Same(int count = 1) => Report.Current.Same += count;

    /// <summary>Tells about something that does not stop the import.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="name">Name of the part, field, type, activity...</param>
    /// <param name="path">Where it is, inside the step.</param>
    public void Warn(RecipeWarningKind kind, string name, string path) => Report.Warn(kind, name, $"{Recipe} {Path(path)}");

    /// <summary>The step cannot be carried out: throw what this returns.</summary>
    /// <param name="path">Where, inside the step: <c>data[3].AutoroutePart</c>.</param>
    /// <param name="text">English text with holes, translated when shown.</param>
    /// <param name="arguments">What goes into the holes.</param>
    public RecipeException Fail(string path, string text, params IReadOnlyList<object> arguments) => FailItem(null, path, text, arguments);

    /// <inheritdoc cref="Fail"/>
    /// <param name="contentItemId">The content item it is about.</param>
    public RecipeException FailItem(string? contentItemId, string path, string text, params IReadOnlyList<object> arguments) =>
        new(Place(path, contentItemId), text, arguments);

    internal RecipePlace Place(string path, string? contentItemId = null) => new(Recipe, _step!.Number, _step.Name, Path(path), contentItemId);

    internal void Enter(PlannedStep step)
    {
        _step = step;
        Report.Enter(step);
    }

    /// <summary>Types and parts as they are after the steps that ran so far.</summary>
    internal async Task<ContentDefinitions> Definitions(CancellationToken cancellationToken) =>
        _changed ??= await _definitions.Within(Db, cancellationToken);

    internal void DefinitionsChanged() => _changed = null;

    private string Path(string path) => path.Length == 0 ? $"$.steps[{_step!.Number - 1}]" : $"$.steps[{_step!.Number - 1}].{path}";
}
