using System.Text.Json.Nodes;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Portal.Tests.Browsing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>What somebody who has read the lessons knows: the right choices of every quiz.</summary>
internal static class RightAnswers
{
    /// <summary>Ids of the right choices.</summary>
    public static Task<HashSet<string>> Read(BrowserPortal portal) => portal.With<PortalDb, HashSet<string>>(async db =>
    {
        var quizzes = await db.Set<StoredVersion>().Where(v => v.ContentType == "Quiz" && v.Published).Select(v => v.Document).ToListAsync();
        return [.. quizzes.SelectMany(q => Right(JsonNode.Parse(q)!))];
    });

    private static IEnumerable<string> Right(JsonNode? node) => node switch
    {
        JsonObject choice when (string?)choice["ContentType"] == "Choice" =>
            (bool?)choice["Choice"]!["Correct"]!["Value"] == true ? [(string)choice["ContentItemId"]!] : [],
        JsonObject inner => inner.SelectMany(p => Right(p.Value)),
        JsonArray list => list.SelectMany(Right),
        _ => [],
    };
}
