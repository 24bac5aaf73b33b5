using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Kernel.Forms;

/// <summary>
/// A form that is posted twice (an impatient finger, a lost answer on a slow network) takes effect once. Its key is stored by
/// the same save as the form's data; a repetition finds it and is sent where the first one was sent.
/// </summary>
public sealed class OncePerForm(PortalDb db, TimeProvider clock, IUrlHelperFactory urls) : IAsyncPageFilter
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "_once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // A post that was answered 404 comes by a second time, for the page that says so.
        var isAnswered = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isAnswered || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var form))
        {
            await next();
            return;
        }

        var key = $"{form:N}{context.HttpContext.User.Id}";
        if (await Find(key) is { } before)
        {
            context.Result = Repeat(before, request);
            return;
        }

        var row = new SubmittedForm { Key = key, CreatedUtc = clock.GetUtcNow().UtcDateTime };
        db.Add(row);
        var executed = await next();
        if (executed.Exception is DbUpdateException && await Find(key) is { } first)
        {
            executed.ExceptionHandled = true;
            executed.Result = Repeat(first, request);
        }
        else if (executed.Exception is null && db.Entry(row).State == EntityState.Unchanged && LocationOf(executed) is { } location)
        {
            await db.InOneTransaction(() => db.Set<SubmittedForm>().Where(f => f.Key == key)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.Location, location)));
        }
    }

    private Task<SubmittedForm?> Find(string key) => db.Set<SubmittedForm>().FirstOrDefaultAsync(f => f.Key == key);

    private static LocalRedirectResult Repeat(SubmittedForm form, HttpRequest request) =>
        new(form.Location ?? request.PathBase + request.Path + request.QueryString);

    private string? LocationOf(PageHandlerExecutedContext context) => context.Result switch
    {
        RedirectToPageResult page => urls.GetUrlHelper(context).Page(page.PageName, page.PageHandler, page.RouteValues),
        LocalRedirectResult local => local.Url,
        RedirectResult { Url: ['/', ..] } redirect => redirect.Url,
        _ => null,
    };
}
