using Coaching.Administration.Audit;
using Coaching.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Pages.Office.Journal;

/// <summary>The whole journal, newest first.</summary>
internal sealed class IndexModel(PortalDb db, JournalLines lines) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int PageCount { get; private set; }

    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageCount = Math.Max(1, (await db.Journal.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, PageCount);
        Lines = await lines.Read(db.Journal, (Number - 1) * PageSize, PageSize, cancellationToken);
    }
}
