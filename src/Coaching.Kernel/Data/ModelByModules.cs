using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Coaching.Kernel.Data;

/// <summary>EF caches the model by context type; two lists of modules in one process (tests) need two models.</summary>
internal sealed class ModelByModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), designTime, context.Database.ProviderName, string.Join(',', ((PortalDb)context).Modules.Select(m => m.Name)));
}
