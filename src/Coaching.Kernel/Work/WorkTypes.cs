using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Kernel.Work;

/// <summary>Which handlers there are for which kind of work, collected when services are registered.</summary>
public sealed class WorkTypes
{
    private readonly Dictionary<string, Type> _kinds = [];
    private readonly Dictionary<string, List<Type>> _handlers = [];

    internal void Add(Type kind, Type handler)
    {
        if (_kinds.TryGetValue(kind.Name, out var other) && other != kind)
        {
            throw new InvalidOperationException($"{kind} and {other} have the same name: work is stored under it.");
        }

        _kinds[kind.Name] = kind;
        if (!_handlers.TryGetValue(kind.Name, out var handlers))
        {
            _handlers[kind.Name] = handlers = [];
        }

        handlers.Add(handler);
    }

    internal Type? Kind(string name) => _kinds.GetValueOrDefault(name);

    internal IReadOnlyList<Type> Handlers(string kind) => _handlers.TryGetValue(kind, out var handlers) ? handlers : [];
}

/// <summary>Registration of handlers.</summary>
public static class WorkServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Has every event or job of type <typeparamref name="T"/> handled by <typeparamref name="THandler"/>.</summary>
        public IServiceCollection Handle<T, THandler>()
            where THandler : class, IWorkHandler<T>
        {
            var types = (WorkTypes?)services.FirstOrDefault(s => s.ServiceType == typeof(WorkTypes))?.ImplementationInstance;
            if (types is null)
            {
                services.AddSingleton(types = new WorkTypes());
            }

            types.Add(typeof(T), typeof(THandler));
            return services.AddScoped<THandler>();
        }
    }
}
