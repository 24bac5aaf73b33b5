using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Taxonomies;

namespace Coaching.Requests.Routing;

/// <summary>Reads the answers that routing needs; the names are those of <c>ContentTypes.json</c>.</summary>
internal sealed class Facts(Taxonomy taxonomy)
{
    public RequestFacts Of(JsonObject answers) => new(
        Terms(answers, "OrganisationType"),
        Terms(answers, "Topic"),
        [.. Terms(answers, "Territory").SelectMany(t => Above(t).Select(p => p.Id))],
        [.. (answers["Languages"]?["Values"] as JsonArray ?? []).Select(v => (string)v!)]);

    public RequestFacts Of(ContentItem item) => Of(item.Parts["CoachingRequest"] as JsonObject ?? []);

    /// <summary>A territory and those above it, nearest first.</summary>
    public IReadOnlyList<Place> Above(string territoryId) =>
        taxonomy.Find(territoryId) is null ? [new(territoryId, null)] : [.. taxonomy.Ancestry(territoryId).Select(t => new Place(t.Id, t.Level))];

    private static IReadOnlyList<string> Terms(JsonObject answers, string field) =>
        [.. (answers[field]?["TermContentItemIds"] as JsonArray ?? []).Select(v => (string)v!)];
}
