using Coaching.Portal;
using Coaching.Portal.Start;

return await PortalStart.Run(args, builder => builder.AddPortal(), app => app.UsePortal());

/// <summary>The portal's entry point; public for the tests that host it.</summary>
public sealed partial class Program;
