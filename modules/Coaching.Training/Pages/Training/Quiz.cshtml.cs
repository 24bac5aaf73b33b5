using System.Text.Json;
using Coaching.Content.Display;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Coaching.Training.Quizzes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Pages.Training;

/// <summary>
/// A quiz: its questions in one form, then the same page with what was right, as often as one likes. A quiz that draws its questions
/// is begun by a button, so that reading an address never stores anything.
/// </summary>
internal sealed class QuizModel(
    ContentReader content, ContentWriter versions, OutlineReader outlines, Learning learning, QuizDraws draws, PortalDb db, PageHead head,
    PageDescription page, TimeProvider clock, IStringLocalizer<QuizModel> localizer) : PageModel
{
    public Quiz Quiz { get; private set; } = null!;

    public Outline Outline { get; private set; } = null!;

    public Enrolment? Enrolment { get; private set; }

    /// <summary>What is asked, and of an author everything as it was written; null before an attempt that draws its questions has begun.</summary>
    public QuizPaper? Paper { get; private set; }

    /// <summary>Chosen answers by question: what was just typed, or what the shown attempt says.</summary>
    public IReadOnlyDictionary<string, string[]> Answers { get; private set; } = new Dictionary<string, string[]>();

    /// <summary>The result to show; null while the questions are being answered.</summary>
    public QuizGrade? Result { get; private set; }

    /// <summary>How often the person tried before, and the best of it.</summary>
    public (int Tries, int BestPercent) Before { get; private set; }

    public bool MayRead => Enrolment is not null || LearningAccess.WithoutEnrolment(User);

    public Step? Next => Outline.After(Quiz.Set);

    /// <summary>Whether the person has passed the quiz, now or before.</summary>
    public bool IsPassed => Enrolment?.Done.Contains(Quiz.Set) == true;

    public bool IsModuleDone => Enrolment is not null && Outline.IsComplete(Enrolment.Done);

    /// <summary>The lessons that the quiz asks about: those of its unit.</summary>
    public IReadOnlyList<Step> Lessons => [.. Outline.StationOf(Quiz.Set).Steps.Where(s => !s.IsQuiz)];

    public async Task<IActionResult> OnGetAsync(string? id, long? attempt, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        if (Enrolment is not null)
        {
            var (enrolmentId, set) = (Enrolment.Id, Quiz.Set);
            var tries = await db.QuizAttempts.Where(a => a.EnrolmentId == enrolmentId && a.QuizSet == set).ToListAsync(cancellationToken);
            Before = (tries.Count, tries.Select(a => a.Percent).DefaultIfEmpty().Max());
            if (attempt is not null && tries.FirstOrDefault(a => a.Id == attempt) is { } shown)
            {
                await Show(shown, cancellationToken);
            }
        }

        await Describe(cancellationToken);
        if (Result is not null)
        {
            // An attempt belongs to all translations of the quiz: changing the language keeps its result.
            page.Alternates = page.Alternates?.ToDictionary(a => a.Key, a => $"{a.Value}?attempt={attempt}");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayRead)
        {
            return WayIn();
        }

        if (Paper is not { Questions: var asked })
        {
            return HandedInBefore();
        }

        Answers = Read(asked);
        foreach (var question in asked.Where(q => !Answers.ContainsKey(q.Id)))
        {
            ModelState.AddModelError(question.Anchor, localizer["Choose an answer to question {0}.", question.Number]);
        }

        if (!ModelState.IsValid || Enrolment is null)
        {
            // An author tries the quiz: marked at once, kept nowhere.
            Result = ModelState.IsValid ? Quiz.Grade(asked, Answers) : null;
            await Describe(cancellationToken);
            return Page();
        }

        var taken = Attempt(Enrolment.Id, Paper);
        var complete = await learning.Finish(Enrolment.Id, Outline, Quiz.Set, taken, cancellationToken);
        if (complete)
        {
            TempData["Notice"] = localizer["You have finished the module. Your certificate is ready."].Value;
        }

        return taken.Id == 0 ? HandedInBefore() : LocalRedirect($"{Here}?attempt={taken.Id}");
    }

    /// <summary>Begins an attempt: draws its questions, unless that has been done already.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Load(id, cancellationToken))
        {
            return NotFound();
        }

        if (Enrolment is null)
        {
            return WayIn();
        }

        if (Quiz.Draw is not null)
        {
            await draws.Begin(Enrolment.Id, Quiz, cancellationToken);
        }

        return LocalRedirect(Here);
    }

    private LocalRedirectResult WayIn() => LocalRedirect(User.Id is null ? AccountLinks.SignIn(Here) : Outline.Module.Url);

    private LocalRedirectResult HandedInBefore()
    {
        TempData["Notice"] = localizer["These answers were handed in already, perhaps on another device."].Value;
        return LocalRedirect(Here);
    }

    private string Here => "/" + Quiz.Item.As<AutoroutePart>().Path;

    private QuizAttempt Attempt(long enrolmentId, QuizPaper paper)
    {
        var grade = Quiz.Grade(paper.Questions, Answers);
        return new()
        {
            EnrolmentId = enrolmentId,
            QuizSet = Quiz.Set,
            QuizItemId = Quiz.Item.ContentItemId,
            QuizVersionId = Quiz.Item.ContentItemVersionId!,
            Seed = paper.Seed,
            Questions = JsonSerializer.Serialize(paper.Questions.Select(q => q.Id)),
            IsDrawn = paper.IsDrawn,
            Answers = JsonSerializer.Serialize(Answers),
            Points = grade.Points,
            MaxPoints = grade.MaxPoints,
            Percent = grade.Percent,
            Passed = grade.Passed,
            SubmittedUtc = clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>The answers in the form to what was asked, known ones only, at most one where one is asked for.</summary>
    private Dictionary<string, string[]> Read(IReadOnlyList<QuizQuestion> asked) => asked
        .Select(q => (q.Id, Chosen: Request.Form[q.Field].OfType<string>().Where(c => q.Choices.Any(k => k.Id == c)).Distinct().Take(q.Several ? int.MaxValue : 1).ToArray()))
        .Where(q => q.Chosen.Length > 0)
        .ToDictionary(q => q.Id, q => q.Chosen);

    /// <summary>Shows an attempt with the questions as they were when it was taken; in another language, as they are now.</summary>
    private async Task Show(QuizAttempt attempt, CancellationToken cancellationToken)
    {
        var item = Quiz.Item;
        if (attempt.QuizItemId == item.ContentItemId && attempt.QuizVersionId != item.ContentItemVersionId
            && await versions.OpenVersion(attempt.QuizItemId, attempt.QuizVersionId, cancellationToken) is { } then)
        {
            Quiz = new Quiz(then);
        }

        Paper = new(attempt.Seed, false, Quiz.Asks(attempt.Seed, attempt.Questions));
        Answers = JsonSerializer.Deserialize<Dictionary<string, string[]>>(attempt.Answers)!;
        Result = new(attempt.Points, attempt.MaxPoints, attempt.Percent, attempt.Passed);
    }

    private async Task Describe(CancellationToken cancellationToken)
    {
        await head.Describe(Quiz.Item, cancellationToken);
        page.Hidden = true;
    }

    private async Task<bool> Load(string? id, CancellationToken cancellationToken)
    {
        if (id is null || await content.Find(id, cancellationToken) is not { ContentType: Types.Quiz } item
            || item.As<ContainedPart>().ListContentItemId is not { } containerId
            || await outlines.OfContainer(containerId, cancellationToken) is not { } outline)
        {
            return false;
        }

        var quiz = new Quiz(item);
        (Quiz, Outline) = (quiz, outline);
        Enrolment = await learning.Find(User.Id, outline.Module.Set, cancellationToken);
        Paper = Enrolment is null ? new(string.Empty, false, quiz.Questions) : await draws.Paper(Enrolment.Id, quiz, cancellationToken);
        return true;
    }
}
