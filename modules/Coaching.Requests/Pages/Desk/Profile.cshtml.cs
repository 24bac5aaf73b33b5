using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Requests.Asking;
using Coaching.Requests.Coaches;
using Coaching.Requests.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Requests.Pages.Desk;

/// <summary>What a coach can do and when; coaches write their own, the lead coach anybody's.</summary>
internal sealed class ProfileModel(
    PortalDb db, CoachNames coachNames, RoutingPlans plans, Taxonomy taxonomy, Questions questions, PageDescription page, IStringLocalizer<ProfileModel> localizer) : PageModel
{
    private CoachProfile _profile = null!;

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public string Name { get; private set; } = string.Empty;

    public bool IsOwn => _profile.PersonId == User.Id;

    public IEnumerable<SelectListItem> Pools => plans.Current.Pools.Where(p => !p.ByLead).Select(p => new SelectListItem(p.Text, p.Name));

    public IReadOnlyList<SelectListItem> Languages { get; private set; } = [];

    public IEnumerable<SelectListItem> Topics => taxonomy.All("topics").Select(t => new SelectListItem(t.Name, t.Id));

    public IEnumerable<SelectListItem> Territories => taxonomy.All("territories").Where(t => t.Level != "commune").Select(t => new SelectListItem(t.Name, t.Id));

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        Input = ProfileInput.From(_profile, taxonomy);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await Open(id, cancellationToken))
        {
            return NotFound();
        }

        var communes = Communes();
        var (from, to) = (Day(nameof(Input.AwayFrom), Input.AwayFrom), Day(nameof(Input.AwayTo), Input.AwayTo));
        if (to < from)
        {
            ModelState.AddModelError("Input.AwayTo", localizer["The last day comes before the first one."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        _profile.Active = Input.Active;
        _profile.Capacity = Input.Capacity;
        (_profile.AwayFrom, _profile.AwayTo) = (from, to);
        _profile.Pools = [.. Input.Pools.Intersect(Pools.Select(p => p.Value))];
        _profile.Languages = [.. Input.Languages.Intersect(Languages.Select(l => l.Value))];
        _profile.Topics = [.. Input.Topics.Intersect(Topics.Select(t => t.Value))];
        _profile.Territories = [.. Input.Territories.Intersect(Territories.Select(t => t.Value)), .. communes];
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["The profile is saved."].Value;
        return RedirectToPage(new { id });
    }

    /// <summary>One's own profile, or for the lead coach anybody's who is a coach; begun when there is none.</summary>
    private async Task<bool> Open(string? id, CancellationToken cancellationToken)
    {
        page.Staff = true;
        var personId = id ?? User.Id!;
        var coaches = await coachNames.All(cancellationToken);
        if ((personId != User.Id && !User.May("requests.assign")) || !coaches.TryGetValue(personId, out var name))
        {
            return false;
        }

        Name = name;
        Languages = [.. (questions.All().FirstOrDefault(q => q.Name == "Languages")?.Options ?? []).Select(o => new SelectListItem(o.Text, o.Value))];
        _profile = await db.Coaches.AsTracking().FirstOrDefaultAsync(c => c.PersonId == personId, cancellationToken) ?? new CoachProfile { PersonId = personId };
        if (HttpContext.Request.Method == "POST" && db.Entry(_profile).State == EntityState.Detached)
        {
            db.Add(_profile);
        }

        return true;
    }

    private List<string> Communes()
    {
        var known = taxonomy.All("territories").Where(t => t.Level == "commune").ToList();
        var found = new List<string>();
        foreach (var line in (Input.Communes ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
            if (known.Find(t => t.Names.Values.Any(n => CultureInfo.InvariantCulture.CompareInfo.Compare(n, line, Loosely) == 0)) is { } term)
            {
                found.Add(term.Id);
            }
            else
            {
                ModelState.AddModelError("Input.Communes", localizer["There is no municipality of this name: {0}", line]);
            }
        }

        return found;
    }

    /// <summary>The day; what cannot be read is an error, not «no absence».</summary>
    private DateOnly? Day(string field, string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError("Input." + field, localizer["Write a date like 2027-08-01."]);
        }

        return null;
    }

    internal sealed class ProfileInput
    {
        public bool Active { get; set; }

        [Range(0, CoachProfile.MostCapacity, ErrorMessage = "Write a number from 0 to 30.")]
        public int Capacity { get; set; }

        public string? AwayFrom { get; set; }

        public string? AwayTo { get; set; }

        public List<string> Pools { get; set; } = [];

        public List<string> Languages { get; set; } = [];

        public List<string> Topics { get; set; } = [];

        public List<string> Territories { get; set; } = [];

        public string? Communes { get; set; }

        public static ProfileInput From(CoachProfile profile, Taxonomy taxonomy) => new()
        {
            Active = profile.Active,
            Capacity = profile.Capacity,
            AwayFrom = profile.AwayFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AwayTo = profile.AwayTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Pools = profile.Pools,
            Languages = profile.Languages,
            Topics = profile.Topics,
            Territories = profile.Territories,
            Communes = string.Join('\n', profile.Territories.Select(taxonomy.Find).Where(t => t?.Level == "commune").Select(t => t!.Name)),
        };
    }
}
