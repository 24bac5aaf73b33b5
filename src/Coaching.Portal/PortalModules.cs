using Coaching.Kernel.Modules;

namespace Coaching.Portal;

/// <summary>The rooms of this portal. A module is switched on by one line here.</summary>
public static class PortalModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new Kernel.KernelModule(),
        new Content.ContentModule(),
        new Workflows.WorkflowsModule(),
        new PortalModule(),
        new Accounts.AccountsModule(),
        new Training.TrainingModule(),
        new Requests.RequestsModule(),
        new Library.LibraryModule(),
        new Stories.StoriesModule(),
        new Editorial.EditorialModule(),
        new Administration.AdministrationModule(),
        new Theme.Theme(),
    ];
}
