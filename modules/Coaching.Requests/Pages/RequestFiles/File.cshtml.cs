using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Requests.Pages.RequestFiles;

/// <summary>An attachment, for those who may read its message; always a download, never shown by the portal's own address.</summary>
[ResponseCache(NoStore = true)]
internal sealed class FileModel(PortalDb db, CaseFinder finder, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        var message = attachment is null ? null : await db.Messages.SingleAsync(m => m.Id == attachment.MessageId, cancellationToken);
        if (message is null || !await finder.MayRead(message, User, cancellationToken) || await files.Open(attachment!.Stored, cancellationToken) is not { } content)
        {
            return NotFound();
        }

        return File(content, attachment.ContentType, attachment.Name);
    }
}
