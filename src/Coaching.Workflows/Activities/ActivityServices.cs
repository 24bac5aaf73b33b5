using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Workflows.Activities;

/// <summary>Registration of kinds of activity.</summary>
public static class ActivityServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Makes a kind of activity known, by the name of its class or by another one.</summary>
        public IServiceCollection AddActivity<T>(string? name = null)
            where T : class, IActivity
        {
            name ??= typeof(T).Name;
            services.AddKeyedScoped<IActivity, T>(name);
            return services.AddSingleton(new KnownActivity(name, typeof(T).IsAssignableTo(typeof(IEventActivity))));
        }
    }
}
