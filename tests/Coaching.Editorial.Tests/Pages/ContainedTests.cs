using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Tests.Pages;

/// <summary>Units, lessons and quizzes take their place in a module.</summary>
public sealed class ContainedTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Lesson")]
    [InlineData("Quiz")]
    public async Task What_is_written_in_the_editor_takes_its_place_in_a_unit(string type)
    {
        var module = await portal.Draft("TrainingModule", "Monter un projet");
        var unit = await portal.Draft("Unit", "Les acteurs", parts: In("TrainingModule", module));
        await portal.Draft("Unit", "The actors", "en");
        var mariama = await portal.SignIn(TestPerson.Mariama);
        var begun = await mariama.SubmitAndRead(
            await mariama.Read("/fr/redaction/nouveau"),
            new Dictionary<string, string?> { ["Input.Type"] = type, ["Input.Language"] = "fr", ["Input.Title"] = "Écrit ici : " + type });
        var id = begun.Url.Split('/')[^1];
        Assert.Contains("Monter un projet › Les acteurs", begun.QuerySelectorAll("#ContainedPart_In option").Select(o => o.TextContent));
        Assert.DoesNotContain("The actors", begun.QuerySelector("#ContainedPart_In")!.TextContent, StringComparison.Ordinal);

        var saved = await mariama.Write(id, "save", ("ContainedPart/In", "Unit:" + unit), ("ContainedPart/Order", "3"));

        Assert.Equal("Monter un projet › Les acteurs", saved.QuerySelector("#ContainedPart_In option[selected]")!.TextContent);
        Assert.Equal(new ContainedPart { ListContentItemId = unit, ListContentType = "Unit", Order = 3 }, (await Open(id)).As<ContainedPart>());
        Assert.Equal(unit, await portal.With<PortalDb, string?>(db => db.Versions.Where(v => v.ContentItemId == id && v.Latest).Select(v => v.ContainerId).SingleAsync()));
        Assert.NotNull((await mariama.Read("/fr/redaction?type=" + type)).QuerySelector($"a[href='/fr/redaction/{id}']"));
    }

    [Fact]
    public async Task A_unit_stands_in_a_module_and_nowhere_else()
    {
        var module = await portal.Draft("TrainingModule", "Gérer un budget");
        var other = await portal.Draft("Unit", "Une unité");
        var unit = await portal.Draft("Unit", "Les recettes", parts: In("TrainingModule", module));
        var mariama = await portal.SignIn(TestPerson.Mariama);

        await mariama.Write(unit, "save", ("ContainedPart/In", "Unit:" + other), ("ContainedPart/Order", "2"));
        Assert.Equal((module, 2), ((await Open(unit)).As<ContainedPart>().ListContentItemId, (await Open(unit)).As<ContainedPart>().Order));

        var refused = await mariama.Write(unit, "save", ("ContainedPart/Order", "deux"));
        Assert.NotNull(refused.QuerySelector(".errors a[href='#ContainedPart_Order']"));

        await mariama.Write(unit, "save", ("ContainedPart/In", string.Empty));
        Assert.Null((await Open(unit)).As<ContainedPart>().ListContentItemId);
    }

    [Fact]
    public async Task A_translation_stands_in_the_translation_of_its_container()
    {
        var set = ContentIds.New();
        var french = await portal.Draft("TrainingModule", "Communiquer", set: set);
        var english = await portal.Draft("TrainingModule", "Communicate", "en", set);
        var alone = await portal.Draft("TrainingModule", "Sans traduction");
        var mariama = await portal.SignIn(TestPerson.Mariama);

        async Task<ContainedPart> Translated(string module)
        {
            var lesson = await portal.Draft("Lesson", "Une leçon", parts: In("TrainingModule", module));
            await mariama.SubmitAndRead(await mariama.Read($"/fr/redaction/{lesson}/traduire/en"), new Dictionary<string, string?>());
            var made = (await Open(lesson)).As<LocalizationPart>().LocalizationSet;
            var id = await portal.With<PortalDb, string>(db => db.Versions.Where(v => v.LocalizationSet == made && v.Culture == "en").Select(v => v.ContentItemId).SingleAsync());
            return (await Open(id)).As<ContainedPart>();
        }

        Assert.Equal(new ContainedPart { ListContentItemId = english, ListContentType = "TrainingModule", Order = 1 }, await Translated(french));
        Assert.Equal(new ContainedPart { Order = 1 }, await Translated(alone));
    }

    private static (string Name, JsonObject Part)[] In(string type, string id) =>
        [("ContainedPart", new JsonObject { ["ListContentItemId"] = id, ["ListContentType"] = type, ["Order"] = 1 })];

    private async Task<ContentItem> Open(string id) => (await portal.With<ContentWriter, ContentItem?>(w => w.Open(id)))!;
}
