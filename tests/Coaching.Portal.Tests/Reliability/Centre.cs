using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>A small centre with many short courses and a few pages.</summary>
internal static class Centre
{
    public const int Modules = 40;
    public const int Lessons = 8;

    public static string ModuleSet(int module) => Name("4setm", module);

    public static string LessonSet(int module, int lesson) => Name($"4setm{module}l", lesson);

    public static string ModulePath(int module) => Name("fr/formations/m", module);

    public static string LessonPath(int module, int lesson) => Name($"{ModulePath(module)}/l", lesson);

    /// <summary>Publishes the courses.</summary>
    public static async Task PublishCourses(PortalParts portal, int modules)
    {
        for (var m = 0; m < modules; m++)
        {
            await Publish(portal, Item(Name("4m", m), "TrainingModule", Name("Cours ", m), ModuleSet(m), ModulePath(m)));
            await Publish(portal, Contained(Item(Name("4u", m), "Unit", "Unité", Name("4setu", m), null), Name("4m", m), 1));
            for (var l = 1; l <= Lessons; l++)
            {
                await Publish(portal, Contained(Item(Name($"4m{m}l", l), "Lesson", Name("Leçon ", l), LessonSet(m, l), LessonPath(m, l)), Name("4u", m), l));
            }
        }
    }

    /// <summary>Publishes a page.</summary>
    public static Task PublishPage(PortalParts portal, string id) => Publish(portal, Item(id, "Page", id, "4set" + id, "fr/" + id));

    /// <summary>A French item.</summary>
    public static ContentItem Item(string id, string type, string title, string set, string? path)
    {
        var item = new ContentItem { ContentItemId = id, ContentType = type, DisplayText = title };
        item.Parts["TitlePart"] = new JsonObject { ["Title"] = title };
        item.Parts["LocalizationPart"] = new JsonObject { ["LocalizationSet"] = set, ["Culture"] = "fr" };
        item.Parts[type] = JsonNode.Parse("""
            {"Summary":{"Text":"En bref"},"Audience":{"Text":"GIE"},"Outcomes":{"Values":["Savoir"]},"Lead":{"Text":"En bref"},"Objective":{"Text":"Savoir"},"Minutes":{"Value":10}}
            """);
        if (path is not null)
        {
            item.Parts["AutoroutePart"] = new JsonObject { ["Path"] = path };
        }

        return item;
    }

    public static Task Publish(PortalParts portal, ContentItem item) =>
        portal.With<ContentWriter>(writer => writer.SaveAndPublish(item, new Editor(null, "test"), null));

    private static ContentItem Contained(ContentItem item, string container, int order)
    {
        item.Parts["ContainedPart"] = new JsonObject { ["ListContentItemId"] = container, ["Order"] = order };
        return item;
    }

    private static string Name(string before, int number) => string.Create(CultureInfo.InvariantCulture, $"{before}{number}");
}
