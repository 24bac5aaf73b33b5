using System.ComponentModel.DataAnnotations;
using Coaching.Accounts.People;
using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Pages.MySpace;

/// <summary>Names, form of address, municipality and languages.</summary>
internal sealed class ProfileModel(PortalDb db, Communes communes, OpenSessions sessions, IStringLocalizer<ProfileModel> localizer) : OwnPage(db)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Honorifics =>
        [new(localizer["None"], string.Empty), .. People.Honorifics.All.Select(h => new SelectListItem(localizer[h], h))];

    public IReadOnlyList<SelectListItem> Communes => communes.Choices(localizer["Choose"]);

    public IReadOnlyList<SelectListItem> Languages { get; } = [.. Language.All.Select(l => new SelectListItem(l.OwnName, l.Code))];

    public IReadOnlyList<SelectListItem> SpokenChoices { get; } = [.. SpokenLanguages.All.Select(l => new SelectListItem(l.Value, l.Key))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = await Me(cancellationToken);
        Input = new()
        {
            Honorific = me.Honorific,
            GivenName = me.GivenName,
            FamilyName = me.FamilyName,
            CommuneId = me.CommuneId,
            Language = me.Language,
            Spoken = [.. me.Spoken],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var me = await Me(cancellationToken);
        me.Honorific = People.Honorifics.All.Contains(Input.Honorific) ? Input.Honorific : null;
        me.GivenName = Input.GivenName!.Trim();
        me.FamilyName = string.IsNullOrWhiteSpace(Input.FamilyName) ? null : Input.FamilyName.Trim();
        me.CommuneId = communes.Known(Input.CommuneId);
        me.Language = Language.Find(Input.Language)?.Code ?? me.Language;
        me.Speaks(Input.Spoken);
        await Db.SaveChangesAsync(cancellationToken);
        await sessions.Renew(me);
        TempData["Notice"] = localizer["Your details are saved."].Value;
        return RedirectToPage("Index");
    }

    internal sealed class Fields
    {
        public string? Honorific { get; set; }

        [Required(ErrorMessage = "Write your given name.")]
        [MaxLength(People.User.NameMaxLength, ErrorMessage = "This name is too long.")]
        public string? GivenName { get; set; }

        [MaxLength(People.User.NameMaxLength, ErrorMessage = "This name is too long.")]
        public string? FamilyName { get; set; }

        public string? CommuneId { get; set; }

        [Required(ErrorMessage = "Choose a language.")]
        public string? Language { get; set; }

        public List<string> Spoken { get; set; } = [];
    }
}
