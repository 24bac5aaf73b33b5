using System.Security.Claims;
using System.Text.Json.Nodes;
using Coaching.Content.Definitions;
using Coaching.Kernel.Permissions;

namespace Coaching.Editorial.Rights;

/// <summary>
/// Which actions of the permission matrix govern a content type. A type names its own in its settings
/// (<c>ContentTypeSettings.EditAction</c>, <c>PublishAction</c>); others follow <c>content.edit</c> and <c>content.publish</c>.
/// </summary>
internal static class ContentRights
{
    extension(ContentTypeDefinition type)
    {
        public string EditAction => Setting(type, "EditAction") ?? "content.edit";

        /// <summary>A type that is neither made nor listed in the editor belongs to the pages of its module, and so does who may read it.</summary>
        public bool IsWrittenHere => type.Creatable || type.Listable || Setting(type, "EditAction") is not null;

        public string PublishAction => Setting(type, "PublishAction") ?? "content.publish";
    }

    extension(ClaimsPrincipal person)
    {
        /// <summary>Whether the person may change an item of the type that <paramref name="owner"/> made.</summary>
        public bool MayEdit(ContentTypeDefinition type, string? owner) => type.IsWrittenHere && person.May(type.EditAction, owner);

        /// <summary>Whether the person may show such an item to visitors; others send it to review.</summary>
        public bool MayPublish(ContentTypeDefinition type, string? owner) => type.IsWrittenHere && person.May(type.PublishAction, owner);
    }

    private static string? Setting(ContentTypeDefinition type, string name) =>
        type.Settings["ContentTypeSettings"] is JsonObject settings ? (string?)settings[name] : null;
}
