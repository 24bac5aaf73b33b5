using Coaching.Content.Store;

namespace Coaching.Training.Outlines;

/// <summary>The path of a module in one language: its units, lessons and quizzes, in the order in which they are followed.</summary>
/// <param name="Module">The module.</param>
/// <param name="Units">Its units, in order.</param>
/// <param name="Closing">What stands in the module itself and comes after all units: a capstone lesson, a final quiz; null when nothing does.</param>
internal sealed record Outline(ContentCard Module, IReadOnlyList<OutlineUnit> Units, OutlineUnit? Closing)
{
    private List<Step>? _steps;

    /// <summary>The units, then the closing steps.</summary>
    public IReadOnlyList<OutlineUnit> Stations => Closing is null ? Units : [.. Units, Closing];

    public IReadOnlyList<Step> Steps => _steps ??= [.. Stations.SelectMany(u => u.Steps)];

    public IReadOnlyList<Step> Lessons => [.. Steps.Where(s => !s.IsQuiz)];

    public IReadOnlyList<Step> Quizzes => [.. Steps.Where(s => s.IsQuiz)];

    /// <summary>Minutes of all lessons together.</summary>
    public int Minutes => Lessons.Sum(l => l.Minutes);

    /// <summary>The unit in which a step stands, or the closing steps.</summary>
    public OutlineUnit StationOf(string stepSet) => Stations.First(u => u.Steps.Any(s => s.Set == stepSet));

    /// <summary>The step after this one, or null after the last.</summary>
    public Step? After(string stepSet) => Steps.SkipWhile(s => s.Set != stepSet).Skip(1).FirstOrDefault();

    /// <summary>The step before this one, or null at the first.</summary>
    public Step? Before(string stepSet) => Steps.TakeWhile(s => s.Set != stepSet).LastOrDefault();

    /// <summary>The step's place among all steps, from 1.</summary>
    public int PlaceOf(string stepSet) => Steps.TakeWhile(s => s.Set != stepSet).Count() + 1;

    /// <summary>The first step that is not done yet; null when all are.</summary>
    public Step? FirstUnfinished(IReadOnlySet<string> done) => Steps.FirstOrDefault(s => !done.Contains(s.Set));

    /// <summary>How many steps are done.</summary>
    public int DoneOf(IReadOnlySet<string> done) => Steps.Count(s => done.Contains(s.Set));

    /// <summary>Whether every lesson is done and every quiz passed. A module without steps is never complete.</summary>
    public bool IsComplete(IReadOnlySet<string> done) => Steps.Count > 0 && FirstUnfinished(done) is null;
}
