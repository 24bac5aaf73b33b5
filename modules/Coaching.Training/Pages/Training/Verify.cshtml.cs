using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Coaching.Kernel.Data;
using Coaching.Kernel.Ui;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Pages.Training;

/// <summary>Anybody checks a certificate by its code, and sees no more than the paper says.</summary>
internal sealed partial class VerifyModel(PortalDb db, CertificateKeys keys, PageDescription page, IStringLocalizer<VerifyModel> localizer) : PageModel
{
    /// <summary>A code as somebody typed it.</summary>
    [BindProperty(SupportsGet = true), MaxLength(100)]
    public string? Typed { get; set; }

    public CheckedCertificate? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellationToken)
    {
        page.Hidden = true;
        // A certificate may be revoked at any moment: what this page says is never kept.
        Response.Headers.CacheControl = "no-store";
        if (Request.Query.ContainsKey(nameof(Typed)))
        {
            if (VerificationCode.Read(Typed) is { } read)
            {
                return RedirectToPage(new { code = VerificationCode.Show(read), Typed = (string?)null });
            }

            ModelState.AddModelError(nameof(Typed), Typed switch
            {
                null => localizer["Write the code of the certificate: 28 letters and digits, under the square at the bottom right of the sheet."],
                _ when NumberForm().IsMatch(Typed) => localizer["This is the number of the certificate. Write its code: 28 letters and digits, under the square at the bottom right of the sheet."],
                _ => localizer["The code has 28 letters and digits; it stands under the square at the bottom right of the sheet."],
            });
        }
        else if (code is not null)
        {
            var stored = VerificationCode.Read(code);
            if (stored is not null && await db.Certificates.FirstOrDefaultAsync(c => c.Code == stored, cancellationToken) is { } found)
            {
                Checked = new(found, keys.Key.Signed(found));
            }
            else
            {
                Typed = code;
                Response.StatusCode = StatusCodes.Status404NotFound;
                ModelState.AddModelError(nameof(Typed), localizer["No certificate has this code. Check each letter, or ask the centre."]);
            }
        }

        return Page();
    }

    /// <summary>«AS-2026-000001», which everybody may know and which therefore opens nothing.</summary>
    [GeneratedRegex(@"^\s*[A-Z]{2}\W*\d{4}\W*\d{1,9}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberForm();
}
