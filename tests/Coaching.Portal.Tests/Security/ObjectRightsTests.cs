using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Tests.Security;

/// <summary>Abuse 1 of docs/threats.md on real things of the sample centre: what is not for somebody is not there for them.</summary>
public sealed class ObjectRightsTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    [Theory]
    [InlineData("/Content/Item?id={0}")]
    [InlineData("/Content/Moved?to=fr")]
    [InlineData("/Training/Quiz?id={0}")]
    [InlineData("/Training/Lesson?id={0}")]
    [InlineData("/Stories/Article?id={0}")]
    public async Task No_page_is_reached_past_the_addresses_of_content(string address)
    {
        var quiz = await Some("Quiz");
        foreach (var person in new[] { null, TestPerson.Trainee, TestPerson.Mariama })
        {
            var answer = await (await portal.Visit(person)).Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, quiz));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Quiz", "VolunteerEditor", false)]
    [InlineData("Quiz", "CommunicationOfficer", false)]
    [InlineData("Quiz", "Author", false)] // somebody else's
    [InlineData("Quiz", "Administrator", true)]
    [InlineData("Menu", "VolunteerEditor", false)]
    [InlineData("Menu", "CommunicationOfficer", true)]
    [InlineData("Taxonomy", "VolunteerEditor", false)]
    [InlineData("Page", "VolunteerEditor", true)]
    [InlineData("Page", "Author", false)]
    [InlineData("DiasporaStory", "VolunteerEditor", true)]
    [InlineData("DiasporaStory", "Author", false)]
    public async Task The_editor_opens_what_the_matrix_gives_a_role(string type, string role, bool opens)
    {
        var answer = await (await portal.Visit(TestPerson.In(role))).Get("/fr/redaction/" + await Some(type));
        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("VolunteerEditor")]
    [InlineData("CommunicationOfficer")]
    [InlineData("Administrator")]
    public async Task The_answers_of_a_request_are_not_read_in_the_editor(string role)
    {
        var request = Coaching.Content.Items.ContentJson.Read("""{ "ContentType": "CoachingRequest", "DisplayText": "DA-2026-9999", "CoachingRequest": { "Objective": { "Text": "Secret" } } }""");
        var saved = await portal.With<ContentWriter, Coaching.Content.Items.ContentItem>(w => w.SaveDraft(request, new Editor("4person", "Awa"), null));
        var visitor = await portal.Visit(TestPerson.In(role));
        foreach (var address in new[] { "", "/versions", "/apercu", "/traduire" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/fr/redaction/{saved.ContentItemId}{address}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_character_that_no_text_has_is_refused_in_forms_with_files_too()
    {
        var officer = await portal.Visit(TestPerson.Salma);
        var page = await officer.Read("/fr/redaction/medias");
        var form = new MultipartFormDataContent { { new StringContent("a\0b"), "folder" }, { new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7")), "file", "a.pdf" } };
        form.Add(new StringContent(page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Http.PostAsync(new Uri(page.Url), form)).StatusCode);
    }

    private Task<string> Some(string type) => portal.With<PortalDb, string>(db =>
        db.Versions.Where(v => v.ContentType == type && v.Published).OrderBy(v => v.Id).Select(v => v.ContentItemId).FirstAsync());
}
