using Coaching.Kernel.Permissions;
using Coaching.Training.Outlines;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coaching.Training.Pages.Training;

/// <summary>All modules of the language, with the reader's own progress.</summary>
internal sealed class IndexModel(Catalogue catalogue) : PageModel
{
    public IReadOnlyList<Course> Courses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Courses = await catalogue.Courses(User.Id, cancellationToken);
}
