using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Portal.Pages.Home;

/// <summary>Says what went wrong and what to do, for every status that has no page of its own.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ProblemModel(IStringLocalizer<ProblemModel> localizer, PageDescription page) : PageModel
{
    public string Title { get; private set; } = string.Empty;

    public string Advice { get; private set; } = string.Empty;

    public void OnGet(int status) => Say(status);

    public void OnPost(int status) => Say(status);

    private void Say(int status)
    {
        page.Hidden = true;
        page.Alternates = new Dictionary<string, string>();
        status = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            null => status,
            BadHttpRequestException refused => refused.StatusCode,
            _ => 500,
        };
        Response.StatusCode = status;
        (Title, Advice) = status switch
        {
            404 => (localizer["This page does not exist"], localizer["The address may be mistyped, or the page may have been removed."]),
            403 => (localizer["You may not see this page"], localizer["Ask the centre if you think you should."]),
            400 => (localizer["The form could not be read"], localizer["Go back, reload the page and send the form again."]),
            429 => (localizer["Too many attempts"], localizer["Wait a few minutes, then try again."]),
            413 => (localizer["The file is too large"], localizer["A file may weigh 25 MB at most."]),
            _ => (localizer["Something went wrong on our side"], localizer["Nothing you did caused it. Try again in a moment; if it goes on, tell the centre."]),
        };
    }
}
