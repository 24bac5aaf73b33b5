using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Coaching.Workflows.People;

/// <summary>On the home page of those whom a workflow asks something.</summary>
internal sealed class TasksForYou(UserTasks tasks, IHttpContextAccessor accessor, PageAddresses addresses, IStringLocalizer<TasksForYou> localizer) : IHomeSection
{
    public int Order => 20;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null || accessor.HttpContext?.User is not { } person || await tasks.Open(person.RoleNames, cancellationToken) is not { Count: > 0 } open)
        {
            return null;
        }

        var title = localizer.Plural(open.Count, "Answer one question", "Answer {0} questions");
        return new("_ForYou", new ForYou("talk", title, addresses.Page("/Tasks/Index", Language.Current.Code)));
    }
}
