using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Work;
using Coaching.Workflows.Runs;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Workflows.People;

/// <summary>What workflows ask people. A question that names no role is the administrators'.</summary>
public sealed class UserTasks(PortalDb db, TimeProvider clock)
{
    /// <summary>The questions that somebody with these roles may answer, oldest first.</summary>
    public async Task<IReadOnlyList<UserTask>> Open(IEnumerable<string> roles, CancellationToken cancellationToken = default)
    {
        var latest = db.Versions.Where(v => v.Latest);
        var waiting = await (
            from bookmark in db.Bookmarks
            join run in db.WorkflowRuns on bookmark.RunId equals run.Id
            join type in db.WorkflowTypes on run.TypeId equals type.Id
            where bookmark.Actions != null
            orderby bookmark.CreatedUtc
            select new { Bookmark = bookmark, type.Name, About = latest.Where(v => v.ContentItemId == bookmark.CorrelationId).Select(v => v.DisplayText).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return
        [
            .. waiting.Where(w => MayAnswer(w.Bookmark, roles))
                .Select(w => new UserTask(w.Bookmark.Id, w.Bookmark.Actions!.Split('\n'), w.Bookmark.CreatedUtc, w.Name, w.About)),
        ];
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
        (bookmark.Roles ?? Roles.Administrator).Split('\n').Intersect(roles).Any();
}
