using Coaching.Kernel.Modules;

namespace Coaching.Theme;

/// <summary>The portal's face: layout, styles, icons and small scripts. It has no domain words.</summary>
public sealed class Theme : IModule
{
    public string Name => "Theme";

    public string TablePrefix => "theme_";
}
