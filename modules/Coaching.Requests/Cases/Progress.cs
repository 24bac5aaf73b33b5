using Coaching.Requests.Mails;

namespace Coaching.Requests.Cases;

/// <summary>Where the coach brings a request: waiting, answer delivered, closed.</summary>
internal sealed class Progress(CaseChanges changes, RequestMails mails, TimeProvider clock)
{
    /// <summary>Takes a step and tells the requester.</summary>
    /// <returns>False when the request is not where this step begins.</returns>
    public Task<bool> Take(ProgressStep step, long requestId, string coachId, CancellationToken cancellationToken) => changes.Change(
        requestId,
        async request =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var taken = step switch
            {
                ProgressStep.Wait => request.Wait(coachId, now),
                ProgressStep.Deliver => request.Deliver(coachId, now),
                _ => request.Close(coachId, now),
            };
            if (taken)
            {
                await (step switch
                {
                    ProgressStep.Wait => mails.Waiting(request, cancellationToken),
                    ProgressStep.Deliver => mails.Delivered(request, cancellationToken),
                    _ => mails.Closed(request, cancellationToken),
                });
            }

            return taken;
        },
        cancellationToken);
}
