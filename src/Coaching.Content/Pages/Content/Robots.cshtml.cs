using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Content.Pages.Content;

/// <summary>Search engines may read everything that visitors may; the sitemap says where it is.</summary>
internal sealed class RobotsModel(PageAddresses addresses) : PageModel
{
    public IActionResult OnGet() => Content($"User-agent: *\nAllow: /\nSitemap: {addresses.Absolute("/sitemap.xml")}\n", "text/plain; charset=utf-8");
}
