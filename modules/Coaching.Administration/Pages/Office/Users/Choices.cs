using Coaching.Administration.Users;
using Coaching.Kernel.Permissions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Pages.Office.Users;

/// <summary>The roles as check boxes, each with what it is for.</summary>
internal static class Choices
{
    public static IReadOnlyList<SelectListItem> Of(IStringLocalizer localizer) =>
        [.. Roles.All.Select(role => new SelectListItem(localizer[RoleWords.Name(role)], role)
        {
            Group = new SelectListGroup { Name = localizer[RoleWords.Line(role)] },
        })];
}
