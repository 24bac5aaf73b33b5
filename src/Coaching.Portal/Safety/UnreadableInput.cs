using Microsoft.Extensions.Primitives;

namespace Coaching.Portal.Safety;

/// <summary>
/// Answers 400 to what no page can read: broken forms, and the NUL character, on which the server's own form reader falls and which
/// PostgreSQL refuses in a text. Stands after authorisation: strangers cannot make the portal read an upload.
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
                && (!request.HasFormContentType || !(await request.ReadFormAsync(request.HttpContext.RequestAborted)).Any(HasNul));
        }
        catch (Exception broken) when (broken is InvalidOperationException or InvalidDataException)
        {
            return false;
        }
    }

    private static bool HasNul(KeyValuePair<string, StringValues> pair) =>
        pair.Key.Contains('\0', StringComparison.Ordinal) || pair.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true);
}
