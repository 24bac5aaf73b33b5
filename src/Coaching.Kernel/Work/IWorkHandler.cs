namespace Coaching.Kernel.Work;

/// <summary>
/// Does one kind of work. What the handler changes through its <c>PortalDb</c> is saved in the same transaction that removes the
/// job, so a job takes effect once. A handler that reaches outside (mail) may be repeated after a crash.
/// </summary>
/// <typeparam name="T">A record type: an event or a job.</typeparam>
public interface IWorkHandler<in T>
{
    Task Handle(T work, CancellationToken cancellationToken);
}
