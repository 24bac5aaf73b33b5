using System.Text.Json.Nodes;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Requests.Cases;

namespace Coaching.Requests.Asking;

/// <summary>Begins one more request for somebody who has sent one: who asks, from where and how to talk stays, the need is new.</summary>
internal sealed class AnotherRequest(PortalDb db, Drafts drafts, ContentWriter content, TimeProvider clock)
{
    private static readonly string[] Kept = ["OrganisationType", "Territory", "Languages", "Channel", "Availability"];

    public async Task<Draft> Begin(CoachingRequest like, CancellationToken cancellationToken)
    {
        var answers = (await content.Open(like.ContentItemId, cancellationToken))?.Parts[Questions.Type] as JsonObject ?? [];
        var draft = drafts.Begin(like.RequesterId);
        foreach (var field in Kept.Where(f => answers[f] is JsonObject))
        {
            draft.Answer(field, answers[field]!.DeepClone().AsObject(), clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }
}
