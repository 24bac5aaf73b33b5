namespace Coaching.Training.Outlines;

/// <summary>Names of the module's content types.</summary>
internal static class Types
{
    public const string Module = "TrainingModule";
    public const string Unit = "Unit";
    public const string Lesson = "Lesson";
    public const string Quiz = "Quiz";

    public static readonly string[] All = [Module, Unit, Lesson, Quiz];
}
