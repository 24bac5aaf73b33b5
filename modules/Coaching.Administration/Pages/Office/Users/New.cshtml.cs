using System.ComponentModel.DataAnnotations;
using Coaching.Administration.Audit;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>Makes an account for somebody, who then chooses a password with a link.</summary>
internal sealed class NewModel(PortalDb db, IAccounts accounts, IAdministrators administrators, OfficeJournal journal, IStringLocalizer<NewModel> localizer) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Languages { get; } = [.. Language.All.Select(l => new SelectListItem(l.OwnName, l.Code))];

    public IReadOnlyList<SelectListItem> RoleChoices => Choices.Of(localizer);

    public void OnGet() => Input.Language = Language.Current.Code;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Roles.Contains(Roles.Administrator) && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", localizer["Say why this person becomes an administrator."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await db.InOneTransaction(() => Create(cancellationToken), cancellationToken);
        if (result.Done)
        {
            TempData["Notice"] = localizer["The account is ready. Now make the link to hand over."].Value;
            return RedirectToPage("Person", new { id = result.Id });
        }

        ModelState.AddModelError(result.Field.Length > 0 ? "Input." + result.Field : string.Empty, result.Problem!);
        return Page();
    }

    private async Task<AccountResult> Create(CancellationToken cancellationToken)
    {
        var waits = Input.Roles.Contains(Roles.Administrator) && await administrators.NeedSecond(User.Id!, cancellationToken);
        List<string> roles = [.. Input.Roles.Where(r => !waits || r != Roles.Administrator)];
        var result = await accounts.Create(
            new NewAccount(Input.GivenName!, Input.FamilyName, Input.Email, Input.Phone, null, Input.Language!, roles), cancellationToken);
        if (result.Done)
        {
            journal.Note(Actions.PersonCreated, result.Id, string.Join(", ", roles), Input.Reason);
            if (waits)
            {
                journal.Note(Actions.AdministratorAsked, result.Id, "+" + Roles.Administrator, Input.Reason);
                await accounts.SetRoles(result.Id!, Input.Roles, User.Id!, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write the given name.")]
        [MaxLength(80, ErrorMessage = "This name is too long.")]
        public string? GivenName { get; set; }

        [MaxLength(80, ErrorMessage = "This name is too long.")]
        public string? FamilyName { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        [Required(ErrorMessage = "Choose a language.")]
        public string? Language { get; set; }

        public List<string> Roles { get; set; } = [];

        [MaxLength(JournalEntry.ReasonMaxLength, ErrorMessage = "Say it in fewer words.")]
        public string? Reason { get; set; }
    }
}
