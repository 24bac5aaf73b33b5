using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content;

/// <summary>A former address answers with the current one, for good.</summary>
public sealed class MovedModel : PageModel
{
    public IActionResult OnGet(string to) => LocalRedirectPermanent("/" + to);
}
