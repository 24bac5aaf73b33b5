using System.Net;
using Coaching.Content.Definitions;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Administration.Tests.Types;

public sealed class FieldTests(SamplePortalFactory portal) : IClassFixture<SamplePortalFactory>
{
    private const string Type = "/fr/administration/types-de-contenu/DiasporaStory";

    private ContentDefinitions Definitions => portal.Services.GetRequiredService<ContentDefinitions>();

    [Fact]
    public async Task A_field_added_to_a_story_stands_in_the_editor_and_on_the_page_without_a_developer()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read(Type + "/nouveau-champ"), new Dictionary<string, string?>
        {
            ["Input.Label"] = "Année de départ",
            ["Input.Kind"] = "line",
            ["Input.Hint"] = "Quatre chiffres.",
        });
        Assert.Contains("Année de départ", page.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);

        var story = (await portal.With<PortalDb, StoredVersion?>(db => db.Versions.FirstOrDefaultAsync(v => v.ContentType == "DiasporaStory" && v.Latest && v.Culture == "fr")))!;
        var editor = await administrator.Read("/fr/redaction/" + story.ContentItemId);
        var input = editor.QuerySelector("[name='DiasporaStory/AnneeDeDepart/Text']");
        Assert.NotNull(input);
        Assert.Contains("Quatre chiffres.", input.ParentElement!.TextContent, StringComparison.Ordinal);

        var officer = await portal.SignIn(Roles.CommunicationOfficer);
        editor = await officer.Read("/fr/redaction/" + story.ContentItemId);
        var saved = await officer.Submit(
            editor,
            new Dictionary<string, string?> { ["DiasporaStory/AnneeDeDepart/Text"] = "1998", ["command"] = "publish" },
            "form:has([name='DiasporaStory/AnneeDeDepart/Text'])");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var shown = await portal.Visit().Read("/" + story.Path);
        Assert.Contains("1998", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Année de départ", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_fields_of_the_centre_can_be_removed()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        await Add(administrator, "News", "Lieu", "line");
        var page = await administrator.Read("/fr/administration/types-de-contenu/News/champs/Lieu");
        await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Remove']");
        Assert.DoesNotContain(Definitions.Fields("News"), f => f.Name == "Lieu");

        var brought = await administrator.Read("/fr/administration/types-de-contenu/News/champs/Summary");
        Assert.Null(brought.QuerySelector("form[action*='handler=Remove']"));
        var token = brought.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await administrator.Http.PostAsync(
            new Uri("/fr/administration/types-de-contenu/News/champs/Summary?handler=Remove", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Definitions.Fields("News"), f => f.Name == "Summary");
    }

    [Fact]
    public async Task A_list_of_options_can_be_written_and_rewritten()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        await Add(administrator, "Page", "Public visé", "choice", "Associations\nCommunes");
        var page = await administrator.Read("/fr/administration/types-de-contenu/Page/champs/PublicVise");
        await administrator.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Options"] = "Communes\nTous", ["Input.Required"] = "true" });
        var field = Definitions.Fields("Page").Single(f => f.Name == "PublicVise");
        Assert.Equal("Communes\nTous", Fields.CentreFields.Options(field));
        Assert.True(field.Required);
        Assert.Equal("PredefinedList", field.Editor);
    }

    [Fact]
    public async Task A_label_has_words_of_its_own_in_each_language_in_the_editor_and_on_the_form_of_requests()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        await administrator.SubmitAndRead(await administrator.Read("/fr/administration/types-de-contenu/CoachingRequest/nouveau-champ"), new Dictionary<string, string?>
        {
            ["Input.Label"] = "Combien de membres ?",
            ["Input.OtherLabels[en]"] = "How many members?",
            ["Input.Kind"] = "line",
            ["Input.Name"] = "Members",
        });
        foreach (var (address, label) in new[] { ("/fr/administration/types-de-contenu/CoachingRequest", "Combien de membres"), ("/en/administration/content-types/CoachingRequest", "How many members?") })
        {
            Assert.Contains(label, (await administrator.Read(address)).QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        }

        var page = await administrator.Read("/en/administration/content-types/CoachingRequest/fields/Members");
        Assert.Equal("How many members?", page.QuerySelector("#Input_Label")!.GetAttribute("value"));
        await administrator.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Label"] = "Number of members" });
        var field = Definitions.Fields("CoachingRequest").Single(f => f.Name == "Members");
        Assert.Equal(("Combien de membres ?", "Number of members"), (field.LabelIn("fr"), field.LabelIn("en")));
    }

    [Fact]
    public async Task A_field_offers_the_terms_of_a_taxonomy()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/types-de-contenu/News/nouveau-champ");
        var topics = page.QuerySelectorAll("select[name='Input.Taxonomy'] option").Select(o => o.GetAttribute("value")!).Last();
        var values = new Dictionary<string, string?> { ["Input.Label"] = "Rubriques", ["Input.Kind"] = "terms", ["Input.Taxonomy"] = string.Empty };
        Assert.NotNull((await administrator.SubmitAndRead(page, values)).QuerySelector(".errors a[href='#Input_Taxonomy']"));
        await administrator.SubmitAndRead(page, new Dictionary<string, string?>(values) { ["Input.Taxonomy"] = topics });
        Assert.Equal(topics, Definitions.Fields("News").Single(f => f.Name == "Rubriques").Setting("TaxonomyFieldSettings", "TaxonomyContentItemId"));
    }

    [Fact]
    public async Task A_field_is_put_at_another_place()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        await Add(administrator, "PedagogicalDocument", "Auteur", "line");
        Assert.Equal("Auteur", Definitions.Fields("PedagogicalDocument")[^1].Name);
        var page = await administrator.Read("/fr/administration/types-de-contenu/PedagogicalDocument/champs/Auteur");
        await administrator.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Place"] = "1" });
        Assert.Equal("Auteur", Definitions.Fields("PedagogicalDocument")[0].Name);
    }

    [Fact]
    public async Task A_brought_field_saved_as_it_is_keeps_its_translations()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.Read("/fr/administration/types-de-contenu/Page/champs/Lead");
        var label = Definitions.Fields("Page").Single(f => f.Name == "Lead").Label;
        await administrator.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Required"] = "false" });
        Assert.Equal(label, Definitions.Fields("Page").Single(f => f.Name == "Lead").Label);
    }

    [Theory]
    [InlineData("", "", "line", "", "Écrivez un libellé")]
    [InlineData("Summary", "", "line", "", "a déjà un champ")]
    [InlineData("Titre", "é", "line", "", "lettres sans accent")]
    [InlineData("???", "", "line", "", "Aucun nom ne peut")]
    [InlineData("Liste", "", "choice", "une seule", "au moins deux options")]
    [InlineData("Genre", "", "secret", "", "Choisissez un genre")]
    public async Task What_is_wrong_with_a_field_is_said(string label, string name, string kind, string options, string error)
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read(Type + "/nouveau-champ"), new Dictionary<string, string?>
        {
            ["Input.Label"] = label,
            ["Input.Name"] = name,
            ["Input.Kind"] = kind,
            ["Input.Options"] = options,
        });
        Assert.Contains(error, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task Add(Visitor administrator, string type, string label, string kind, string? options = null) =>
        await administrator.SubmitAndRead(await administrator.Read($"/fr/administration/types-de-contenu/{type}/nouveau-champ"), new Dictionary<string, string?>
        {
            ["Input.Label"] = label,
            ["Input.Kind"] = kind,
            ["Input.Options"] = options,
        });
}
