using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Coaching.Portal.Safety;

/// <summary>
/// Answers 400 to what no page can read: broken forms, and the NUL character, on which the server's own form reader falls and which
/// PostgreSQL refuses in a text. Stands after authorisation. Forms with files have limits of their own on some pages, so MVC reads
/// them first and they are looked at just before their page.
/// </summary>
internal sealed class UnreadableInput(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await IsReadable(context.Request))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<bool> IsReadable(HttpRequest request)
    {
        try
        {
            return !request.Query.Any(HasNul)
                && (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
                    || !(await request.ReadFormAsync(request.HttpContext.RequestAborted)).Any(HasNul));
        }
        catch (Exception broken) when (broken is InvalidOperationException or InvalidDataException)
        {
            return false;
        }
    }

    private static bool HasNul(KeyValuePair<string, StringValues> pair) =>
        pair.Key.Contains('\0', StringComparison.Ordinal) || pair.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true);

    /// <summary>Looks at forms with files.</summary>
    internal sealed class Filter : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            if (request.HasFormContentType && request.Form.Any(HasNul))
            {
                context.Result = new BadRequestResult();
                return;
            }

            await next();
        }
    }
}
