using System.Globalization;
using Coaching.Kernel.Localization;
using Coaching.Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.SignIn;

/// <summary>Stops a page that is asked too often: status 429, how long to wait in the header and in words, and the form as it was.</summary>
internal sealed class Gate(Attempts attempts, IStringLocalizer<Gate> localizer)
{
    /// <summary>Counts one attempt.</summary>
    /// <returns>The answer to give when it was one too many, or null.</returns>
    public async Task<IActionResult?> Stop(PageModel page, Limit limit, string who, CancellationToken cancellationToken)
    {
        if (await attempts.Count(limit, who, cancellationToken) is not { } wait)
        {
            return null;
        }

        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        page.ModelState.AddModelError(string.Empty, localizer.Plural(
            (int)Math.Ceiling(wait.TotalMinutes), "Too many attempts. Try again in {0} minute.", "Too many attempts. Try again in {0} minutes."));
        return page.Page();
    }

    /// <inheritdoc cref="Stop(PageModel, Limit, string, CancellationToken)"/>
    public Task<IActionResult?> StopByAddress(PageModel page, Limit limit, CancellationToken cancellationToken) =>
        Stop(page, limit, ClientNetwork.Of(page.HttpContext), cancellationToken);
}
