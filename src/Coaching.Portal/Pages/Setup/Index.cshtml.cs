using System.ComponentModel.DataAnnotations;
using Coaching.Content.Recipes;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Portal.Start;
using Coaching.Portal.Start.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Portal.Pages.Setup;

/// <summary>Makes the first administrator and the first content, once, by a link that only the operator's console shows.</summary>
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(
    SetupLinks links, IAccounts accounts, FirstRecipe first, PortalDb db, PageDescription page, ILogger<IndexModel> log, IStringLocalizer<IndexModel> localizer)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Recipes =>
    [
        new(localizer["With the sample centre"], FirstRecipe.SampleCentre) { Group = new() { Name = localizer["Pages, courses, documents and stories of Kaolack, in French and English, to change and to delete."] } },
        new(localizer["Empty portal"], FirstRecipe.EmptyPortal) { Group = new() { Name = localizer["A home page, menus and lists; everything else is yours to write."] } },
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Open(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Open(cancellationToken))
        {
            return NotFound();
        }

        if (Recipes.All(r => r.Value != Input.Recipe))
        {
            ModelState.AddModelError("Input.Recipe", localizer["Choose how the portal begins."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        AccountResult result;
        try
        {
            // The same save ends the link: of two who press at once, one becomes administrator.
            links.End(Code);
            result = await accounts.Create(
                new NewAccount(Input.GivenName!, Input.FamilyName, Input.Email, Input.Phone, Input.Password, Language.Current.Code, [Roles.Administrator]), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return NotFound();
        }

        if (!result.Done)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(result.Field.Length > 0 ? "Input." + result.Field : string.Empty, result.Problem!);
            return Page();
        }

        TempData["Notice"] = await Import(new Editor(result.Id, $"{Input.GivenName} {Input.FamilyName}".Trim()), cancellationToken);
        return RedirectToPage("/Accounts/SignIn");
    }

    private async Task<string> Import(Editor editor, CancellationToken cancellationToken)
    {
        try
        {
            await first.Import(Input.Recipe!, editor, cancellationToken);
            return localizer["The portal is ready. Sign in with your new account."];
        }
        catch (RecipeException error)
        {
            log.LogError("The first recipe could not be imported: {Reason}", error.Message);
            return localizer["Your account is ready, but the content could not be taken in. Sign in and try again under Recipes."];
        }
    }

    private async Task<bool> Open(CancellationToken cancellationToken)
    {
        page.Hidden = true;
        return await links.IsValid(Code, cancellationToken);
    }

    internal sealed class Fields
    {
        [Required(ErrorMessage = "Write your given name.")]
        [MaxLength(80, ErrorMessage = "This name is too long.")]
        public string? GivenName { get; set; }

        [MaxLength(80, ErrorMessage = "This name is too long.")]
        public string? FamilyName { get; set; }

        public string? Email { get; set; }

        public string? Phone { get; set; }

        [Required(ErrorMessage = "Write a password.")]
        public string? Password { get; set; }

        public string? Recipe { get; set; } = FirstRecipe.SampleCentre;
    }
}
