using Coaching.Kernel.Files;
using Coaching.Kernel.Work;

namespace Coaching.Administration.Recipes;

/// <summary>An uploaded recipe that nobody imported is removed.</summary>
internal sealed record ForgetStaged(string File);

/// <summary>Removes it; nothing happens when it is gone.</summary>
internal sealed class ForgetStagedRecipe(IFileStore files) : IWorkHandler<ForgetStaged>
{
    public Task Handle(ForgetStaged work, CancellationToken cancellationToken) => files.Remove(work.File, cancellationToken);
}
