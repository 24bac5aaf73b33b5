using Coaching.Training.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Training.Tests.Quizzes;

public sealed class ScoringTests
{
    [Theory]
    // One right answer.
    [InlineData(false, "+--", "0", 1)]
    [InlineData(false, "+--", "1", 0)]
    [InlineData(false, "+--", "", 0)]
    [InlineData(false, "-+", "1", 1)]
    // Several: each right one adds its share, each wrong one takes its share away.
    [InlineData(true, "++--", "01", 1)]
    [InlineData(true, "++--", "0", 0.5)]
    [InlineData(true, "++--", "02", 0)]
    [InlineData(true, "++--", "012", 0.5)]
    [InlineData(true, "++--", "0123", 0)]
    [InlineData(true, "++--", "23", 0)]
    [InlineData(true, "+++-", "012", 1)]
    [InlineData(true, "+++-", "0123", 0)]
    [InlineData(true, "+---", "01", 0.6667)]
    [InlineData(true, "++", "0", 0.5)]
    [InlineData(true, "++", "01", 1)]
    [InlineData(true, "--", "0", 0)]
    public void A_question_is_worth(bool several, string choices, string chosen, double points) =>
        Assert.Equal((decimal)points, Math.Round(Question(several, choices).Score(Ids(chosen)), 4));

    [Theory]
    [InlineData(2, 7, 29)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(3, 5, 60)]
    [InlineData(43, 72, 59)] // 59.72: not passed, and so not shown as what passes
    [InlineData(7, 7, 100)]
    public void Percentages_are_rounded_but_never_up_to_what_passes(int right, int of, int percent)
    {
        var asked = Enumerable.Range(0, of).Select(n => Question(false, "+-") with { Id = $"q{n}" }).ToList();
        var grade = new Quiz(new() { ContentType = "Quiz" }).Grade(asked, asked.Take(right).ToDictionary(q => q.Id, _ => Ids("0")));
        Assert.Equal(percent, grade.Percent);
        Assert.Equal(percent >= 60, grade.Passed);
    }

    [Fact]
    public void A_question_is_always_worth_between_nothing_and_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<(bool Several, bool[] Right, bool[] Chosen)>(),
        q =>
        {
            var question = Question(q.Several, string.Concat(q.Right.Select(r => r ? '+' : '-')));
            var points = question.Score([.. q.Chosen.Select((c, i) => (c, i)).Where(c => c.c).Select(c => $"c{c.i}")]);
            return points is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Choosing_all_the_right_answers_and_no_other_is_worth_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<bool[]>().Filter(r => r.Contains(true)),
        right => Question(true, string.Concat(right.Select(r => r ? '+' : '-')))
            .Score([.. right.Select((r, i) => (r, i)).Where(r => r.r).Select(r => $"c{r.i}")]) == 1).QuickCheckThrowOnFailure();

    private static QuizQuestion Question(bool several, string choices) =>
        new("q", 1, "?", several, null, [.. choices.Select((c, i) => new QuizChoice($"c{i}", "x", c == '+', null))]);

    private static string[] Ids(string chosen) => [.. chosen.Select(c => $"c{c}")];
}
