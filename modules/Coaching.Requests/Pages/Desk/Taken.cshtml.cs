using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Requests.Pages.Desk;

/// <summary>Says that a decision came too late. It tells nothing about the request, so anybody on the desk may read it.</summary>
internal sealed class TakenModel(PageDescription page) : PageModel
{
    /// <summary>Whether the person had the request before.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Given { get; set; }

    public void OnGet() => page.Staff = true;
}
