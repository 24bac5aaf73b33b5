using System.Text;
using Coaching.Training.Certificates.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Training.Pages.Training;

/// <summary>The public key of the certificates (SPKI, PEM), with which anybody checks a <see cref="SignedText"/>.</summary>
internal sealed class VerifyKeyModel(CertificateKeys keys) : PageModel
{
    public IActionResult OnGet() => Content(keys.Key.PublicPem, "text/plain", Encoding.ASCII);
}
