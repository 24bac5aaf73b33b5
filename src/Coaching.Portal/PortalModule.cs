using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;

namespace Coaching.Portal;

/// <summary>The host as a room: home page, errors, health.</summary>
internal sealed class PortalModule : IModule
{
    public string Name => "Portal";

    public string TablePrefix => "portal_";

    public IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string> { ["/Home"] = Permission.Anyone };
}
