using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Coaching.Administration.Audit;
using Coaching.Administration.Settings;
using Coaching.Kernel.Data;
using Coaching.Kernel.Settings;
using Coaching.Workflows.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Settings;

/// <summary>Free days that the centre adds to its work calendars.</summary>
internal sealed class HolidaysModel(
    SiteSettings settings, WorkCalendars calendars, PortalDb db, OfficeJournal journal, TimeProvider clock, IStringLocalizer<HolidaysModel> localizer) : PageModel
{
    private const int Most = 200;
    private const int MostYears = 10;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<CentreDay> Added => [.. (settings.Get<List<CentreDay>>(WorkCalendars.AddedDays) ?? []).OrderBy(d => d.Date)];

    public IReadOnlyList<WorkCalendar> Calendars => calendars.All;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<SelectListItem> CalendarChoices =>
        [new(localizer["All calendars"], string.Empty), .. calendars.All.Select(c => new SelectListItem(c.Title, c.Name))];

    /// <summary>The calendar's title, or null for all.</summary>
    public string? Title(string? name) => string.IsNullOrEmpty(name) ? null : calendars.All.FirstOrDefault(c => c.Name == name)?.Title ?? name;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var calendar = calendars.All.FirstOrDefault(c => c.Name == Input.Calendar)?.Name;
        if (Input.Date is { } date && Added.Any(d => d.Date == date && d.Calendar == calendar))
        {
            ModelState.AddModelError("Input.Date", localizer["This day is in the list already."]);
        }

        if (Input.Date is { } far && (far.Year < Today.Year || far.Year > Today.Year + MostYears))
        {
            ModelState.AddModelError("Input.Date", localizer["Choose a day from {0} to {1}.", Today.Year, Today.Year + MostYears]);
        }

        if (Added.Count >= Most)
        {
            ModelState.AddModelError(string.Empty, localizer["The list is full. Remove days that are past."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var day = new CentreDay(Input.Date!.Value, Input.Name!.Trim(), Input.Provisional, calendar);
        await Store([.. Added, day], $"+{day.Date:yyyy-MM-dd} {day.Name}", cancellationToken);
        TempData["Notice"] = localizer["The day is added."].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(DateOnly date, string? name, string? calendar, CancellationToken cancellationToken)
    {
        await Store([.. Added.Where(d => d.Date != date || d.Name != name || (d.Calendar ?? string.Empty) != (calendar ?? string.Empty))], $"−{date:yyyy-MM-dd} {name}", cancellationToken);
        TempData["Notice"] = localizer["The day is removed."].Value;
        return RedirectToPage();
    }

    private Task Store(IReadOnlyList<CentreDay> days, string detail, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            await SiteSettings.Set(db, WorkCalendars.AddedDays, JsonSerializer.SerializeToNode(days));
            journal.Note(Actions.HolidaysChanged, null, detail);
            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Choose a day.")]
        public DateOnly? Date { get; set; }

        [Required(ErrorMessage = "Write a name.")]
        [MaxLength(CentreDay.NameMaxLength, ErrorMessage = "This name is too long.")]
        public string? Name { get; set; }

        public string? Calendar { get; set; }

        public bool Provisional { get; set; }
    }
}
