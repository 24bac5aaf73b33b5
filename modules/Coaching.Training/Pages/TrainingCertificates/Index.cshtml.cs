using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Training.Certificates;
using Coaching.Training.Certificates.Signing;
using Coaching.Training.Enrolments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Pages.TrainingCertificates;

/// <summary>The certificates of the modules one answers for, newest first; found by number.</summary>
internal sealed class IndexModel(PortalDb db, ModuleOwners owners, CertificateKeys keys) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    public IReadOnlyList<CheckedCertificate> Certificates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var certificates = db.Certificates.AsQueryable();
        if (!string.IsNullOrWhiteSpace(Number))
        {
            var id = Certificate.IdOf(Number) ?? 0;
            certificates = certificates.Where(c => c.Id == id);
        }

        if (User.Reaches("certificates.revoke") != Reach.Any)
        {
            var mine = await owners.SetsOf(User.Id!, cancellationToken);
            certificates = certificates.Where(c => mine.Contains(c.ModuleSet));
        }

        Certificates = [.. (await certificates.OrderByDescending(c => c.Id).Take(Most).ToListAsync(cancellationToken)).Select(c => new CheckedCertificate(c, keys.Key.Signed(c)))];
    }
}
