using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Coaching.Training.Certificates;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Training.Pages.MyTraining;

/// <summary>The person's modules and certificates.</summary>
internal sealed class IndexModel(PortalDb db, Learning learning, OutlineReader outlines, PageAddresses addresses) : PageModel
{
    public IReadOnlyList<(Outline Outline, Enrolment Enrolment)> Modules { get; private set; } = [];

    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var personId = User.Id!;
        var enrolments = await learning.Of(personId, cancellationToken);
        var found = await outlines.OfSets([.. enrolments.Select(e => e.ModuleSet)], Language.Current.Code, cancellationToken);
        Modules = [.. enrolments.Where(e => found.ContainsKey(e.ModuleSet)).Select(e => (found[e.ModuleSet], e))];
        Certificates = await db.Certificates.Where(c => c.PersonId == personId).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The complete address of the verification page, to share.</summary>
    public string VerifyAddress(Certificate certificate) =>
        addresses.Absolute(addresses.Page("/Training/Verify", Language.Current.Code, new { code = VerificationCode.Show(certificate.Code) }));
}
