using System.ComponentModel.DataAnnotations;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Pages.TrainingCertificates;

/// <summary>One certificate: what it says, and the way to declare it void, with a reason.</summary>
internal sealed class RevokeModel(PortalDb db, ModuleOwners owners, CertificateKeys keys, TimeProvider clock, IStringLocalizer<RevokeModel> localizer) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public CheckedCertificate Checked => new(Certificate, keys.Key.Signed(Certificate));

    [BindProperty]
    public Revocation Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken) =>
        await Load(number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellationToken)
    {
        if (!await Load(number, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Certificate.Revoke(Input.Reason!.Trim(), User.Id!, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = localizer["The certificate {0} is revoked.", Certificate.Number].Value;
        return RedirectToPage("Index");
    }

    private async Task<bool> Load(string number, CancellationToken cancellationToken)
    {
        var id = Certificate.IdOf(number) ?? 0;
        if (await db.Certificates.AsTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found
            || !User.May("certificates.revoke", null, await owners.Of(found.ModuleSet, cancellationToken)))
        {
            return false;
        }

        Certificate = found;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Revocation
    {
        [Required(ErrorMessage = "Write the reason."), MaxLength(Certificate.MaxReason, ErrorMessage = "At most 500 characters.")]
        public string? Reason { get; init; }
    }
}
