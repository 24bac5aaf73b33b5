using System.Globalization;
using System.Text.Json;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Quizzes;

/// <summary>Draws questions when somebody begins a quiz, and finds them again until the quiz is handed in.</summary>
internal sealed class QuizDraws(PortalDb db, TimeProvider clock)
{
    /// <summary>What a person's attempt asks; null when the quiz draws its questions and the person has not begun.</summary>
    public async Task<QuizPaper?> Paper(long enrolmentId, Quiz quiz, CancellationToken cancellationToken)
    {
        var set = quiz.Set;
        if (quiz.Draw is null)
        {
            // Everything is asked; the order of the choices still changes from one attempt to the next.
            var tries = await db.QuizAttempts.CountAsync(a => a.EnrolmentId == enrolmentId && a.QuizSet == set, cancellationToken);
            var seed = string.Create(CultureInfo.InvariantCulture, $"{enrolmentId}.{tries}");
            return new(seed, false, quiz.Asks(seed));
        }

        // A draw of which the author has left no question is none.
        return await db.QuizDraws.FirstOrDefaultAsync(d => d.EnrolmentId == enrolmentId && d.QuizSet == set, cancellationToken) is { } draw
            && quiz.Asks(draw.Seed, draw.Questions) is { Count: > 0 } drawn ? new(draw.Seed, true, drawn) : null;
    }

    /// <summary>Draws, unless there is a draw already: beginning twice, also on two devices at once, leads to the same questions.</summary>
    public Task Begin(long enrolmentId, Quiz quiz, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            // Locks the enrolment, as finishing a step does.
            await db.Enrolments.Where(e => e.Id == enrolmentId).ExecuteUpdateAsync(s => s.SetProperty(e => e.LastStepUtc, e => e.LastStepUtc), cancellationToken);
            var set = quiz.Set;
            if (await Paper(enrolmentId, quiz, cancellationToken) is null)
            {
                await db.QuizDraws.Where(d => d.EnrolmentId == enrolmentId && d.QuizSet == set).ExecuteDeleteAsync(cancellationToken);
                var seed = Shuffle.NewSeed();
                db.Add(new QuizDraw
                {
                    EnrolmentId = enrolmentId,
                    QuizSet = set,
                    Seed = seed,
                    Questions = JsonSerializer.Serialize(quiz.DrawnBy(seed)),
                    BegunUtc = clock.GetUtcNow().UtcDateTime,
                });
            }

            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);
}
