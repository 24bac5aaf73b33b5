using Coaching.Kernel.Data;
using Coaching.Kernel.Events;
using Coaching.Kernel.Work;
using Coaching.Training.Certificates;
using Coaching.Training.Outlines;
using Coaching.Training.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Enrolments;

/// <summary>A person's way through modules: enrolling, finishing steps, and what follows when all are done.</summary>
internal sealed class Learning(PortalDb db, CertificateIssue certificates, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The person's enrolment with what is done, or null.</summary>
    public async Task<Enrolment?> Find(string? personId, string moduleSet, CancellationToken cancellationToken) => personId is null
        ? null
        : await db.Enrolments.Include(e => e.Steps).FirstOrDefaultAsync(e => e.PersonId == personId && e.ModuleSet == moduleSet, cancellationToken);

    /// <summary>All enrolments of a person, the one last worked on first.</summary>
    public Task<List<Enrolment>> Of(string personId, CancellationToken cancellationToken) =>
        db.Enrolments.Include(e => e.Steps).Where(e => e.PersonId == personId).OrderByDescending(e => e.LastStepUtc).ToListAsync(cancellationToken);

    /// <summary>Enrols the person; somebody who already is stays so.</summary>
    public async Task Enrol(string personId, string moduleSet, CancellationToken cancellationToken)
    {
        try
        {
            await db.InOneTransaction(
                async () =>
                {
                    if (!await IsEnrolled(personId, moduleSet, cancellationToken))
                    {
                        var now = Now;
                        db.Add(new Enrolment { PersonId = personId, ModuleSet = moduleSet, EnrolledUtc = now, LastStepUtc = now });
                        db.Raise(new PersonEnrolled(personId, moduleSet), clock);
                    }

                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two nodes at once: the unique index let one through, and that is the enrolment.
            db.ChangeTracker.Clear();
            if (!await IsEnrolled(personId, moduleSet, cancellationToken))
            {
                throw;
            }
        }
    }

    /// <summary>Records a finished lesson, or an attempt at a quiz (a passed one finishes it). The last step brings the certificate.</summary>
    /// <remarks>Handing in a drawn attempt closes its draw; when that is gone, because it was handed in already, nothing is stored.</remarks>
    /// <returns>Whether the module is complete now.</returns>
    public Task<bool> Finish(long enrolmentId, Outline outline, string stepSet, QuizAttempt? attempt, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            var now = Now;
            // This first write locks the enrolment: finishing two steps at the same time happens one after the other, and the second sees the first.
            await db.Enrolments.Where(e => e.Id == enrolmentId).ExecuteUpdateAsync(s => s.SetProperty(e => e.LastStepUtc, now), cancellationToken);
            if (attempt is { IsDrawn: true } && await db.QuizDraws.Where(d => d.EnrolmentId == enrolmentId && d.QuizSet == stepSet && d.Seed == attempt.Seed)
                .ExecuteDeleteAsync(cancellationToken) == 0)
            {
                return false;
            }

            var done = await db.StepsDone.Where(s => s.EnrolmentId == enrolmentId).Select(s => s.StepSet).ToHashSetAsync(cancellationToken);
            if (attempt is not null)
            {
                db.Add(attempt);
            }

            if (attempt is null or { Passed: true } && done.Add(stepSet))
            {
                db.Add(new StepDone { EnrolmentId = enrolmentId, StepSet = stepSet, DoneUtc = now });
            }

            var complete = outline.IsComplete(done);
            if (complete)
            {
                await Complete(enrolmentId, outline, now, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return complete;
        },
        cancellationToken);

    private async Task Complete(long enrolmentId, Outline outline, DateTime now, CancellationToken cancellationToken)
    {
        var enrolment = await db.Enrolments.AsTracking().FirstAsync(e => e.Id == enrolmentId, cancellationToken);
        enrolment.CompletedUtc ??= now;
        if (await certificates.Prepare(enrolment, outline, cancellationToken) is { } certificate)
        {
            db.Add(certificate);
            await db.SaveChangesAsync(cancellationToken);
            certificates.Sign(certificate);
            db.Raise(new CertificateIssued(enrolment.PersonId, enrolment.ModuleSet, certificate.Number), clock);
        }
    }

    private Task<bool> IsEnrolled(string personId, string moduleSet, CancellationToken cancellationToken) =>
        db.Enrolments.AnyAsync(e => e.PersonId == personId && e.ModuleSet == moduleSet, cancellationToken);
}
