using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coaching.Administration.Audit;
using Coaching.Administration.Settings;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Settings;

/// <summary>What the whole site goes by.</summary>
internal sealed class IndexModel(SiteSettings settings, PortalDb db, OfficeJournal journal, TimeProvider clock, IStringLocalizer<IndexModel> localizer) : PageModel
{
    private const int TaglineMaxLength = 120;

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Languages beside the first.</summary>
    public static IEnumerable<Language> Others => Language.All.Skip(1);

    public DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Zones to choose from; a zone that came with a recipe stays among them.</summary>
    public IReadOnlyList<SelectListItem> Zones => Choice(Regions.Zones, settings.TimeZoneId);

    public IReadOnlyList<SelectListItem> Formats => Choice(Regions.Formats, settings.Region);

    public void OnGet()
    {
        var contact = settings.Get<Contact>(Contact.Setting);
        var tagline = settings.Get<Dictionary<string, string>>("Tagline") ?? [];
        Input = new()
        {
            SiteName = settings.Get<string>("SiteName"),
            OtherNames = Others.ToDictionary(l => l.Code, l => settings.SiteNames.GetValueOrDefault(l.Code)),
            Tagline = Language.All.ToDictionary(l => l.Code, l => tagline.GetValueOrDefault(l.Code)),
            TimeZoneId = settings.TimeZoneId,
            Region = settings.Region,
            Address = contact?.Address,
            Phone = PhoneNumber.Show(contact?.Phone),
            Email = contact?.Email,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var phone = Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var tagline = new JsonObject([.. Language.All.Where(l => !string.IsNullOrWhiteSpace(Input.Tagline.GetValueOrDefault(l.Code)))
            .Select(l => KeyValuePair.Create(l.Code, (JsonNode?)Input.Tagline[l.Code]!.Trim()))]);
        await Store(
            new Dictionary<string, JsonNode?>
            {
                ["SiteName"] = Input.SiteName!.Trim(),
                ["SiteNames"] = Names(),
                ["Tagline"] = tagline,
                ["TimeZoneId"] = Input.TimeZoneId,
                [nameof(SiteSettings.Region)] = Input.Region,
                [Contact.Setting] = JsonSerializer.SerializeToNode(new Contact(Trimmed(Input.Address), phone?.International, Trimmed(Input.Email))),
            },
            cancellationToken);
        TempData["Notice"] = localizer["The settings are saved."].Value;
        return RedirectToPage();
    }

    /// <summary>The name by language; a language without one of its own uses the first.</summary>
    private JsonObject Names() => new([
        KeyValuePair.Create(Language.All[0].Code, (JsonNode?)Input.SiteName!.Trim()),
        .. Others.Where(l => !string.IsNullOrWhiteSpace(Input.OtherNames.GetValueOrDefault(l.Code)))
            .Select(l => KeyValuePair.Create(l.Code, (JsonNode?)Input.OtherNames[l.Code]!.Trim())),
    ]);

    private PhoneNumber? Check()
    {
        if (Zones.All(z => z.Value != Input.TimeZoneId) || !TimeZoneInfo.TryFindSystemTimeZoneById(Input.TimeZoneId!, out _))
        {
            ModelState.AddModelError("Input.TimeZoneId", localizer["Choose a time zone of the list."]);
        }

        if (Formats.All(f => f.Value != Input.Region))
        {
            ModelState.AddModelError("Input.Region", localizer["Choose a country of the list."]);
        }

        foreach (var language in Others.Where(l => Input.OtherNames.GetValueOrDefault(l.Code)?.Length > TaglineMaxLength))
        {
            ModelState.AddModelError($"Input.OtherNames[{language.Code}]", localizer["This name is too long."]);
        }

        foreach (var language in Language.All.Where(l => Input.Tagline.GetValueOrDefault(l.Code)?.Length > TaglineMaxLength))
        {
            ModelState.AddModelError($"Input.Tagline[{language.Code}]", localizer["Use at most {0} characters.", TaglineMaxLength]);
        }

        if (!string.IsNullOrWhiteSpace(Input.Email) && !MailAddress.TryCreate(Input.Email.Trim(), out _))
        {
            ModelState.AddModelError("Input.Email", localizer["Write an address like name@example.org."]);
        }

        if (string.IsNullOrWhiteSpace(Input.Phone))
        {
            return null;
        }

        if (!PhoneNumber.TryParse(Input.Phone, Input.Region, out var phone))
        {
            ModelState.AddModelError("Input.Phone", localizer["Write a telephone number, for example 77 000 00 01."]);
        }

        return phone;
    }

    /// <summary>Only what is different is stored and noted.</summary>
    private Task Store(Dictionary<string, JsonNode?> values, CancellationToken cancellationToken) => db.InOneTransaction(
        async () =>
        {
            var changed = values.Where(v => !JsonNode.DeepEquals(settings.All.GetValueOrDefault(v.Key), v.Value)).ToList();
            foreach (var (name, value) in changed)
            {
                await SiteSettings.Set(db, name, value);
            }

            if (changed.Count > 0)
            {
                journal.Note(Actions.SettingsChanged, null, string.Join(", ", changed.Select(c => c.Key)));
            }

            await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    private List<SelectListItem> Choice(IReadOnlyList<(string Id, string Name)> known, string now) =>
        [.. known.Select(k => new SelectListItem(localizer[k.Name], k.Id)), .. known.Any(k => k.Id == now) ? Array.Empty<SelectListItem>() : [new(now, now)]];

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write the name of the centre.")]
        [MaxLength(100, ErrorMessage = "This name is too long.")]
        public string? SiteName { get; set; }

        public Dictionary<string, string?> OtherNames { get; set; } = [];

        public Dictionary<string, string?> Tagline { get; set; } = [];

        public string? TimeZoneId { get; set; }

        public string? Region { get; set; }

        [MaxLength(Contact.AddressMaxLength, ErrorMessage = "This address is too long.")]
        public string? Address { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }
    }
}
