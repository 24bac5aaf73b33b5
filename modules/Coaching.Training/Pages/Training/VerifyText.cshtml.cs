using System.Text;
using Coaching.Kernel.Data;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Pages.Training;

/// <summary>
/// What a certificate says in the form that was signed, then one more line <c>signature</c>, which is not part of what was signed: all
/// that somebody needs who checks it with the public key and without this portal. A modified certificate is not given out.
/// </summary>
internal sealed class VerifyTextModel(PortalDb db, CertificateKeys keys) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        var stored = VerificationCode.Read(code);
        if (stored is null || await db.Certificates.FirstOrDefaultAsync(c => c.Code == stored, cancellationToken) is not { } certificate || !keys.Key.Signed(certificate))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return Content($"{SignedText.Of(certificate)}signature\t{certificate.Signature}\n", "text/plain", Encoding.UTF8);
    }
}
