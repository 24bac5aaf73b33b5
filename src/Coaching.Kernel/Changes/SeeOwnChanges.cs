using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Coaching.Kernel.Changes;

/// <summary>Who has changed something sees it on the next page: after a post this node looks for changes at once.</summary>
public sealed class SeeOwnChanges(ChangeWatch watch) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await watch.Look(context.HttpContext.RequestAborted);
        }
    }
}
