using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.People;

/// <summary>What workflows ask people: shown where the thing is that they are asked about.</summary>
public sealed class UserTasks(PortalDb db, TimeProvider clock)
{
    /// <summary>The questions about a thing that somebody with these roles may answer, oldest first.</summary>
    public async Task<IReadOnlyList<UserTask>> About(string correlationId, IEnumerable<string> roles, CancellationToken cancellationToken = default)
    {
        var waiting = await db.Bookmarks.Where(b => b.CorrelationId == correlationId && b.Actions != null).OrderBy(b => b.CreatedUtc).ToListAsync(cancellationToken);
        return [.. waiting.Where(b => MayAnswer(b, roles)).Select(b => new UserTask(b.Id, b.Actions!.Split('\n'), b.CreatedUtc))];
    }

    /// <summary>Gives an answer, with the caller's next save. The first one counts.</summary>
    /// <returns>Whether the question is still open, the action is one of its own and one of the roles may answer.</returns>
    public async Task<bool> Answer(string taskId, string action, IEnumerable<string> roles, CancellationToken cancellationToken = default)
    {
        var bookmark = await db.Bookmarks.FirstOrDefaultAsync(b => b.Id == taskId, cancellationToken);
        if (bookmark?.Actions is null || !bookmark.Actions.Split('\n').Contains(action) || !MayAnswer(bookmark, roles))
        {
            return false;
        }

        db.Raise(new ResumeRun(bookmark.Id, action), clock);
        return true;
    }

    private static bool MayAnswer(Bookmark bookmark, IEnumerable<string> roles) =>
        bookmark.Roles is null || bookmark.Roles.Split('\n').Intersect(roles).Any();
}
