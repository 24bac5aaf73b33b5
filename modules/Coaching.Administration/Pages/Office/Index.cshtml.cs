using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Administration.Pages.Office;

/// <summary>The rooms of the office that the person may enter.</summary>
internal sealed class IndexModel : PageModel;
