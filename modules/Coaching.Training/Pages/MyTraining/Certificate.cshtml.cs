using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Printing;
using Coaching.Training.Certificates.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Pages.MyTraining;

/// <summary>The person's own certificate as a file. Shows a page only when it cannot be printed.</summary>
internal sealed class CertificateModel(PortalDb db, CertificateKeys keys, CertificatePrinter printer) : PageModel
{
    /// <summary>Letters that cannot be printed.</summary>
    public string Letters { get; private set; } = string.Empty;

    /// <summary>Whether it no longer says what was signed.</summary>
    public bool IsModified { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        var id = Certificate.IdOf(number) ?? 0;
        if (await db.Certificates.FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } certificate
            || certificate.PersonId != User.Id || certificate.Number != number)
        {
            return NotFound();
        }

        IsModified = !keys.Key.Signed(certificate);
        if (IsModified)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        try
        {
            Response.Headers.CacheControl = "private, no-store";
            return File(printer.Print(certificate), "application/pdf", certificate.Number + ".pdf");
        }
        catch (UnprintableTextException error)
        {
            Letters = error.Letters;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }
}
