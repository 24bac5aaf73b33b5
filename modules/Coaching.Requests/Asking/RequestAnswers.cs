using System.Text.Json.Nodes;
using Coaching.Content.Store;
using Coaching.Requests.Cases;

namespace Coaching.Requests.Asking;

/// <summary>The answers of a request as people read them; unanswered questions are left out.</summary>
internal sealed class RequestAnswers(ContentWriter content, Questions questions)
{
    public async Task<IReadOnlyList<(Question Question, string Answer)>> Of(CoachingRequest request, CancellationToken cancellationToken)
    {
        var item = await content.Open(request.ContentItemId, cancellationToken);
        return Words(item?.Parts[Questions.Type] as JsonObject ?? []);
    }

    /// <summary>The same of answers that are not sent yet.</summary>
    public IReadOnlyList<(Question Question, string Answer)> Words(JsonObject answers) =>
        [.. questions.All().Select(q => (q, q.Words(answers))).Where(a => a.Item2.Length > 0)];
}
