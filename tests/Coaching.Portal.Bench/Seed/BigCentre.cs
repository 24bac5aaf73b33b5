using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Recipes;
using Coaching.Content.Recipes.Packages;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Portal.Bench.Seed;

/// <summary>
/// The sample centre, grown: its own texts again under other titles and addresses until there are ten thousand items, with five
/// thousand people and fifty thousand enrolments.
/// </summary>
internal sealed record BigCentre(
    IReadOnlyList<Learner> Learners, CookieJar Administrator, IReadOnlyList<string> Stories, IReadOnlyList<string> StoryIds, long AttachmentId, CookieJar Requester)
{
    public const int Items = 10_000;
    public const int People = 5_000;
    public const int Modules = 10;

    /// <summary>People who are signed in while it is measured.</summary>
    private const int SignedIn = 200;

    /// <summary>Builds it on an empty place.</summary>
    public static async Task<BigCentre> Build(PortalPlace place, string repository)
    {
        var watch = Stopwatch.StartNew();
        await using var parts = await PortalParts.Open(place);
        using (var sample = RecipePackage.Open(Path.Combine(repository, "recipes", "kaolack.recipe.json")))
        {
            await parts.Services.GetRequiredService<RecipeImport>().Import(sample, new Editor(null, null));
        }

        await Grow(parts);
        var (administrator, cookies) = await parts.SignedIn(place, "administrator", Roles.Administrator, Roles.CommunicationOfficer);
        var modules = await parts.With<PortalDb, List<ModulePath>>(ModulePath.Read);
        var people = new PeopleRows(place);
        var ids = await people.Add(await parts.Person("awa", Roles.Trainee), People);
        await people.Enrol(ids, modules);
        await place.Execute(string.Join(";", ids.Take(SignedIn).Select(PortalParts.Session)));
        // Forty thousand events of the seeding are no part of what is measured.
        await place.Execute("DELETE FROM kernel_work");
        var stories = await parts.With<PortalDb, List<StoredVersion>>(db => db.Versions
            .Where(v => v.ContentType == "DiasporaStory" && v.Culture == "fr" && v.Published).OrderBy(v => v.Id).Take(80).ToListAsync());
        var attachment = await people.Attach(ids[0], Path.Combine(place.Folder, "files"), 2_000_000);
        if (place.Postgres is not null)
        {
            await place.Execute("ANALYZE");
        }

        var items = await place.Count("""SELECT count(*) FROM content_version WHERE "Latest" """);
        var enrolments = await place.Count("SELECT count(*) FROM training_enrolment");
        var persons = await place.Count("SELECT count(*) FROM accounts_user");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Seeded in {watch.Elapsed.TotalSeconds:0} s: {items} items, {persons} people, {enrolments} enrolments, {modules.Count} modules of {modules.Sum(m => m.Lessons.Count)} lessons."));
        return new(
            [.. ids.Take(SignedIn).Select(id => new Learner(id, parts.SignedIn(id, people.Stamp, Roles.Trainee), modules))],
            cookies, [.. stories.Select(s => "/" + s.Path)], [.. stories.Select(s => s.ContentItemId)], attachment, parts.SignedIn(ids[0], people.Stamp, Roles.Trainee));
    }

    private static async Task Grow(PortalParts parts)
    {
        var all = (await parts.With<PortalDb, List<StoredVersion>>(db => db.Versions.Where(v => v.Published).OrderBy(v => v.Id).ToListAsync()))
            .Select(v => ContentJson.Read(ToJson(v))).ToList();
        var existing = all.Count;
        var modules = all.Where(i => i.ContentType == "TrainingModule").Select(i => i.As<LocalizationPart>().LocalizationSet!).Distinct().ToList();
        var copies = new List<ContentItem>();
        for (var n = modules.Count; n < Modules; n++)
        {
            copies.AddRange(CopyOfModule(all, modules[n % modules.Count], n));
        }

        var articles = all.Where(i => i.ContentType is "DiasporaStory" or "News" or "PedagogicalDocument").ToList();
        for (var n = 1; existing + copies.Count < Items; n++)
        {
            copies.AddRange(articles.Take(Items - existing - copies.Count).Select(a => Copy(a, n, id => $"{id[..20]}{n:000000}")));
        }

        foreach (var chunk in copies.Chunk(1000))
        {
            var recipe = new JsonObject
            {
                ["name"] = "grown",
                ["displayName"] = "grown",
                ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. chunk.Select(ContentJson.ToNode)]) }),
            };
            using var package = RecipePackage.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(recipe.ToJsonString())), "grown.recipe.json");
            await parts.Services.GetRequiredService<RecipeImport>().Import(package, new Editor(null, null));
        }
    }

    private static IEnumerable<ContentItem> CopyOfModule(List<ContentItem> all, string set, int n)
    {
        var inside = all.Where(i => i.ContentType == "TrainingModule" && i.As<LocalizationPart>().LocalizationSet == set).ToList();
        for (var level = 0; level < 2; level++)
        {
            var ids = inside.Select(i => i.ContentItemId).ToHashSet();
            inside.AddRange(all.Where(i => !ids.Contains(i.ContentItemId) && i.As<ContainedPart>().ListContentItemId is { } container && ids.Contains(container)));
        }

        return inside.Select(i => Copy(i, n, id => $"{id[..20]}{n:000000}"));
    }

    /// <summary>The same text as another item.</summary>
    private static ContentItem Copy(ContentItem item, int n, Func<string, string> newId)
    {
        var copy = ContentJson.Read(ContentJson.Write(item));
        copy.ContentItemId = newId(item.ContentItemId);
        copy.ContentItemVersionId = ContentIds.New();
        copy.DisplayText = string.Create(CultureInfo.InvariantCulture, $"{item.DisplayText} {n}");
        copy.Put(new TitlePart { Title = copy.DisplayText });
        if (item.As<LocalizationPart>() is { LocalizationSet: { } set } localization)
        {
            copy.Put(localization with { LocalizationSet = newId(set) });
        }

        if (item.As<AutoroutePart>() is { Path: { } path } route)
        {
            var (start, last) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
            var number = n.ToString(CultureInfo.InvariantCulture);
            copy.Put(route with { Path = item.ContentType is "Lesson" or "Quiz" ? $"{start}-{number}/{last}" : $"{path}-{number}" });
        }

        if (item.As<ContainedPart>() is { ListContentItemId: { } container } contained)
        {
            copy.Put(contained with { ListContentItemId = newId(container) });
        }

        return copy;
    }

    private static JsonNode ToJson(StoredVersion v)
    {
        var json = JsonNode.Parse(v.Document)!.AsObject();
        json["ContentItemId"] = v.ContentItemId;
        json["ContentItemVersionId"] = v.ContentItemVersionId;
        json["ContentType"] = v.ContentType;
        json["DisplayText"] = v.DisplayText;
        json["Latest"] = true;
        json["Published"] = true;
        json["CreatedUtc"] = v.CreatedUtc;
        json["ModifiedUtc"] = v.ModifiedUtc;
        json["PublishedUtc"] = v.PublishedUtc;
        return json;
    }
}
