using System.Text.Json;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Slots;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Coaching.Training.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training;

/// <summary>What the training module stores about a person: enrolments, finished steps, answers, certificates.</summary>
internal sealed class TrainingPersonalData(
    PortalDb db, Learning learning, OutlineReader outlines, ContentWriter versions, IStringLocalizer<TrainingPersonalData> localizer) : IPersonalData
{
    public string Title => "Training";

    public async Task<IReadOnlyList<PersonalRecord>> Collect(string personId, CancellationToken cancellationToken)
    {
        var enrolments = await learning.Of(personId, cancellationToken);
        var modules = await outlines.OfSets([.. enrolments.Select(e => e.ModuleSet)], Language.Current.Code, cancellationToken);
        var ids = enrolments.Select(e => e.Id).ToList();
        var attempts = await db.QuizAttempts.Where(a => ids.Contains(a.EnrolmentId)).OrderBy(a => a.SubmittedUtc).ToListAsync(cancellationToken);
        var begun = await db.QuizDraws.Where(d => ids.Contains(d.EnrolmentId)).OrderBy(d => d.BegunUtc).ToListAsync(cancellationToken);
        var certificates = await db.Certificates.Where(c => c.PersonId == personId).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var titles = modules.Values.SelectMany(o => o.Steps).DistinctBy(s => s.Set).ToDictionary(s => s.Set, s => s.Title);
        var answers = await Answers(attempts, cancellationToken);
        return
        [
            .. enrolments.Select(e => new PersonalRecord("Enrolment", modules.TryGetValue(e.ModuleSet, out var o) ? o.Module.DisplayText : e.ModuleSet, e.EnrolledUtc)),
            .. enrolments.SelectMany(e => e.Steps).OrderBy(s => s.DoneUtc)
                .Select(s => new PersonalRecord("Finished step", titles.GetValueOrDefault(s.StepSet) ?? s.StepSet, s.DoneUtc)),
            .. attempts.Select(a => new PersonalRecord("Answered quiz",
                localizer["{0}: {1}%", titles.GetValueOrDefault(a.QuizSet) ?? a.QuizSet, a.Percent], a.SubmittedUtc, answers[a.Id])),
            .. begun.Select(d => new PersonalRecord("Quiz begun", titles.GetValueOrDefault(d.QuizSet) ?? d.QuizSet, d.BegunUtc)),
            .. certificates.Select(c => new PersonalRecord("Certificate", $"{c.Number}, {c.Read().Name}", c.IssuedUtc)),
        ];
    }

    /// <summary>The questions that were asked and the answers that were chosen, in words, by attempt.</summary>
    private async Task<Dictionary<long, string>> Answers(IReadOnlyList<QuizAttempt> attempts, CancellationToken cancellationToken)
    {
        var quizzes = new Dictionary<string, Quiz?>();
        foreach (var attempt in attempts.DistinctBy(a => a.QuizVersionId))
        {
            quizzes[attempt.QuizVersionId] = await versions.OpenVersion(attempt.QuizItemId, attempt.QuizVersionId, cancellationToken) is { } item ? new Quiz(item) : null;
        }

        return attempts.ToDictionary(a => a.Id, a => quizzes[a.QuizVersionId] is { } quiz ? InWords(quiz, a) : a.Answers);
    }

    private static string InWords(Quiz quiz, QuizAttempt attempt)
    {
        var chosen = JsonSerializer.Deserialize<Dictionary<string, string[]>>(attempt.Answers)!;
        return string.Join(' ', quiz.Asks(attempt.Seed, attempt.Questions).Select(q =>
            $"{q.Number}. {q.Text} – {string.Join(", ", q.Choices.Where(c => chosen.GetValueOrDefault(q.Id)?.Contains(c.Id) == true).Select(c => c.Text))}."));
    }

    /// <remarks>Finished steps and answers go with their enrolment. Certificates stay as they were issued: others rely on them.</remarks>
    public async Task Erase(LeavingPerson person, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Enrolments.AsTracking().Where(e => e.PersonId == person.Id).ToListAsync(cancellationToken));
}
