using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Pages.TrainingResults;

/// <summary>Where each person stands in a module, those who did something last first.</summary>
internal sealed class IndexModel(PortalDb db, Catalogue catalogue, ModuleOwners owners, IPeople people) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The chosen module, by what its translations have in common.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Module { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Outline> Modules { get; private set; } = [];

    public Outline? Chosen { get; private set; }

    public IReadOnlyList<Result> Results { get; private set; } = [];

    public int Total { get; private set; }

    public int Completed { get; private set; }

    public bool HasMore => Number * PageSize < Total;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Max(1, Number);
        var mine = User.Reaches("training.results") == Reach.Any ? null : await owners.SetsOf(User.Id!, cancellationToken);
        Modules = [.. (await catalogue.Courses(null, cancellationToken)).Select(c => c.Outline).Where(o => mine?.Contains(o.Module.Set) != false)];
        Chosen = Modules.FirstOrDefault(o => Module is null || o.Module.Set == Module);
        if (Chosen is not { } outline)
        {
            return;
        }

        var set = outline.Module.Set;
        Total = await db.Enrolments.CountAsync(e => e.ModuleSet == set, cancellationToken);
        Completed = await db.Enrolments.CountAsync(e => e.ModuleSet == set && e.CompletedUtc != null, cancellationToken);
        var enrolments = await db.Enrolments.Include(e => e.Steps).Where(e => e.ModuleSet == set)
            .OrderByDescending(e => e.LastStepUtc).ThenBy(e => e.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = enrolments.Select(e => e.Id).ToList();
        var best = await db.QuizAttempts.Where(a => ids.Contains(a.EnrolmentId)).GroupBy(a => new { a.EnrolmentId, a.QuizSet })
            .Select(g => new { g.Key.EnrolmentId, Percent = g.Max(a => a.Percent) }).ToListAsync(cancellationToken);
        var names = await people.Find(enrolments.Select(e => e.PersonId), cancellationToken);
        Results = [.. enrolments.Select(e => new Result(
            names.GetValueOrDefault(e.PersonId)?.Name,
            e,
            outline.Lessons.Count(l => e.Done.Contains(l.Set)),
            outline.Quizzes.Count(q => e.Done.Contains(q.Set)),
            best.Where(b => b.EnrolmentId == e.Id).Select(b => (double?)b.Percent).Average()))];
    }

    /// <summary>One person's line.</summary>
    /// <param name="Name">Null when the account is gone.</param>
    /// <param name="Enrolment">The enrolment.</param>
    /// <param name="Lessons">Finished lessons.</param>
    /// <param name="Quizzes">Passed quizzes.</param>
    /// <param name="Average">Mean of the best results of the quizzes taken, or null when none was.</param>
    internal sealed record Result(string? Name, Enrolment Enrolment, int Lessons, int Quizzes, double? Average);
}
