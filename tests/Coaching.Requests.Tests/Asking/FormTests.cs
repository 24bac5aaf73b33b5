using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Requests.Tests.Asking;

public sealed class FormTests(RequestsPortal portal) : IClassFixture<RequestsPortal>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task Anybody_may_begin_and_each_page_asks_one_question_in_the_order_of_the_fields()
    {
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/demander-un-appui"), Nothing);
        Assert.Equal("Pour qui demandez-vous\u202f?", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(5, page.QuerySelectorAll("input[type=radio]").Length);
        Assert.Contains("Question 1 sur 7", page.QuerySelector(".steps")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_there_again_through_the_saved_link()
    {
        var visitor = portal.Visit();
        var check = await portal.FillIn(visitor, need: "Un moulin à mil.");
        var other = await portal.Visit().Read(check.Url);
        Assert.Contains("Un moulin à mil.", other.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ndiaffate", other.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Français, Wolof", other.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(other.QuerySelector("a[href^='/fr/connexion?returnUrl=%2Ffr%2Fdemander-un-appui%2F']"));
    }

    [Fact]
    public async Task A_required_question_is_asked_again_with_the_reason()
    {
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/demander-un-appui"), Nothing);
        page = await visitor.SubmitAndRead(page, Nothing);
        Assert.Equal("Choisissez une réponse.", page.QuerySelector(".errors a")!.TextContent);
        Assert.StartsWith("Erreur", page.Title, StringComparison.Ordinal);
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = "4forged" });
        Assert.Equal("Choisissez dans la liste.", page.QuerySelector(".errors a")!.TextContent);
    }

    [Theory]
    [InlineData("kah", "Kahone")]
    [InlineData("ndiebel", "Ndiébel")]
    [InlineData("Kaolack (Département de Kaolack)", "Kaolack")]
    public async Task A_place_is_found_by_a_part_of_its_name(string typed, string place)
    {
        var check = await portal.FillIn(portal.Visit(), place: typed);
        Assert.Contains(place, check.QuerySelector("#Territory dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_places_become_a_choice()
    {
        var visitor = portal.Visit();
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/demander-un-appui"), Nothing);
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = page.QuerySelector("input[type=radio]")!.GetAttribute("value") });
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = "keur" });
        Assert.Equal(["Keur Baka (Département de Kaolack)", "Keur Socé (Département de Kaolack)", "Un autre lieu"], page.QuerySelectorAll("label.choice").Select(l => l.TextContent.Trim()));
    }

    [Theory]
    [InlineData("Gandiaie", "Gandiaye")]
    [InlineData("kaolak", "Région de Kaolack|Département de Kaolack|Kaolack")]
    [InlineData("Marok", "Maroc")]
    public async Task A_misspelt_place_becomes_a_choice_of_near_ones_and_another_one(string typed, string near)
    {
        var page = await AtThePlace(portal.Visit(), typed);
        Assert.Equal([.. near.Split('|'), "Un autre lieu"], page.QuerySelectorAll("label.choice").Select(l => l.TextContent.Split(" (")[0].Trim()));
        Assert.Equal(typed, page.QuerySelector<IHtmlInputElement>("#Input_Other")!.Value);
    }

    [Theory]
    [InlineData("Touba", "", "Touba")]
    [InlineData("Dakar, Sénégal", "Sénégal", "Dakar, Sénégal (Sénégal)")]
    public async Task A_place_that_is_in_no_list_is_kept_as_it_was_typed_with_its_country(string typed, string country, string kept)
    {
        var visitor = portal.Visit();
        var page = await AtThePlace(visitor, typed);
        Assert.Equal(country, page.QuerySelector<IHtmlSelectElement>("#Input_Country")!.SelectedOptions.SingleOrDefault(o => o.GetAttribute("value")!.Length > 0)?.TextContent ?? string.Empty);
        var empty = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Other"] = " " });
        Assert.Equal("Écrivez le nom du lieu.", empty.QuerySelector(".errors a")!.TextContent);
        page = await visitor.SubmitAndRead(page, Nothing);
        Assert.Equal(kept, (await visitor.Read(page.Url.Replace("Topic", "verifier", StringComparison.Ordinal))).QuerySelector("#Territory dd")!.TextContent);
        Assert.Equal(typed, (await visitor.Read(page.Url.Replace("Topic", "Territory", StringComparison.Ordinal))).QuerySelector<IHtmlInputElement>("#Input_One")!.Value);
    }

    [Fact]
    public async Task A_place_in_no_list_is_routed_by_its_country_and_else_by_the_rest()
    {
        var reference = await portal.Ask("abroad", place: "Milan, Italie", placeInNoList: true);
        Assert.Equal("diaspora", (await portal.Find(reference)).Pool);
        Assert.Equal("ingenierie", (await portal.Find(await portal.Ask("nowhere", place: "Touba", placeInNoList: true))).Pool);
    }

    [Fact]
    public async Task The_start_page_of_the_same_device_goes_on_with_the_draft_until_it_is_sent()
    {
        var visitor = portal.Visit();
        var page = await AtThePlace(visitor, "Ndiaffate");
        var start = await visitor.Read("/fr/demander-un-appui");
        var check = await visitor.Read(start.QuerySelector("a.call")!.GetAttribute("href")!);
        Assert.Equal("Reprendre votre demande", start.QuerySelector("a.call")!.TextContent);
        Assert.Contains("Ndiaffate", check.QuerySelector("#Territory dd")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await portal.Visit().Read("/fr/demander-un-appui")).QuerySelector("a.call"));
        var onward = await visitor.Read(check.QuerySelector("a.call")!.GetAttribute("href")!);
        Assert.Equal(page.Url.Split('?')[0], onward.Url.Split('?')[0]);
        // The same device, now signed in: the draft stands in the list, and becomes the person's own with the next answer.
        visitor.Http.DefaultRequestHeaders.Add(TestSignIn.Header, "resumes|" + Roles.Trainee);
        Assert.Equal(check.Url, new Uri(new Uri(check.Url), (await visitor.Read("/fr/mon-espace/demandes")).QuerySelector(".row a")!.GetAttribute("href")).ToString());
        Assert.Null((await portal.As("resumes").Read("/fr/mon-espace/demandes")).QuerySelector(".row a"));
        onward = await visitor.Read(onward.Url);
        onward = await visitor.SubmitAndRead(onward, new Dictionary<string, string?> { ["Input.One"] = onward.QuerySelector("input[type=radio]")!.GetAttribute("value") });
        Assert.Contains("/Objective", onward.Url, StringComparison.Ordinal);
        Assert.NotNull((await portal.As("resumes").Read("/fr/mon-espace/demandes")).QuerySelector(".row a"));
        onward = await visitor.SubmitAndRead(onward, new Dictionary<string, string?> { ["Input.One"] = "Nous cherchons un moulin." });
        Assert.Equal(13, onward.QuerySelectorAll("input[type=checkbox]").Length);
        onward = await visitor.SubmitAndRead(onward, new Dictionary<string, string?> { ["Input.Several"] = "fr" });
        onward = await visitor.SubmitAndRead(onward, new Dictionary<string, string?> { ["Input.Several"] = "phone" });
        Assert.Equal("Facultatif", onward.QuerySelector("#Availability dd")!.TextContent);
        Assert.NotNull((await visitor.SubmitAndRead(onward, Nothing)).QuerySelector(".confirmation"));
        Assert.Null((await visitor.Read("/fr/demander-un-appui")).QuerySelector("a.call"));
    }

    [Fact]
    public async Task One_word_is_no_need()
    {
        var visitor = portal.Visit();
        var page = await AtThePlace(visitor, "Ndiaffate");
        page = await visitor.Read(page.Url.Replace("Topic", "Objective", StringComparison.Ordinal));
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = "sel" });
        Assert.StartsWith("Dites-en un peu plus.", page.QuerySelector(".errors a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sel", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    /// <summary>Begins, answers the first question, and writes a place.</summary>
    private static async Task<IHtmlDocument> AtThePlace(Visitor visitor, string typed)
    {
        var page = await visitor.SubmitAndRead(await visitor.Read("/fr/demander-un-appui"), Nothing);
        page = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = page.QuerySelector("input[type=radio]")!.GetAttribute("value") });
        return await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = typed });
    }

    [Fact]
    public async Task An_unknown_link_and_somebody_elses_draft_do_not_exist()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get("/fr/demander-un-appui/unknown/verifier")).StatusCode);
        var check = await portal.FillIn(portal.As("owner"));
        foreach (var stranger in new[] { portal.Visit(), portal.As("stranger"), portal.As("lead", Roles.LeadCoach) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(check.Url)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(check.Url.Replace("verifier", "Topic", StringComparison.Ordinal))).StatusCode);
        }
    }

    [Fact]
    public async Task A_request_is_sent_once_with_a_reference_and_a_promised_date()
    {
        var visitor = portal.As("moussa");
        var check = await portal.FillIn(visitor);
        var first = await visitor.SubmitAndRead(check, Nothing);
        var reference = first.QuerySelector(".confirmation bdi")!.TextContent;
        Assert.Matches("^DA-2026-[0-9]{4}$", reference);
        Assert.Contains("mercredi 25 novembre", first.QuerySelector(".path")!.TextContent, StringComparison.Ordinal);
        var again = await visitor.SubmitAndRead(check, Nothing);
        Assert.Equal(reference, again.QuerySelector(".confirmation bdi")!.TextContent);
        var fresh = await visitor.SubmitAndRead(check, new Dictionary<string, string?> { ["_once"] = Guid.NewGuid().ToString() });
        Assert.Equal(reference, fresh.QuerySelector(".confirmation bdi")!.TextContent);
        Assert.Contains((await portal.MailsTo("moussa")), s => s.Contains(reference, StringComparison.Ordinal));
        var request = await portal.Find(reference);
        var answers = await portal.With<ContentWriter, ContentItem?>(c => c.Open(request.ContentItemId));
        Assert.False(answers!.Published);
        Assert.Equal("Nous cherchons un moulin.", (string?)answers.Parts["CoachingRequest"]!["Objective"]!["Text"]);
    }

    [Fact]
    public async Task The_draft_of_a_visitor_belongs_to_whoever_signs_in_and_sends_it()
    {
        var check = await portal.FillIn(portal.Visit());
        var person = portal.As("arrives");
        var sent = await person.SubmitAndRead(await person.Read(check.Url), Nothing);
        Assert.NotNull(sent.QuerySelector(".confirmation"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visit().Get(sent.Url)).StatusCode);
    }

    [Fact]
    public async Task Answers_that_are_missing_are_named_before_sending()
    {
        var person = portal.As("incomplete");
        var page = await person.SubmitAndRead(await person.Read("/fr/demander-un-appui"), Nothing);
        var check = await person.Read(page.Url.Replace("OrganisationType", "verifier", StringComparison.Ordinal));
        Assert.EndsWith("/OrganisationType?check=true", check.QuerySelector("a.call")!.GetAttribute("href"), StringComparison.Ordinal);
        // The page offers no button yet; a form from elsewhere is refused all the same.
        var full = await portal.FillIn(person);
        full.QuerySelector("main form[method=post]")!.SetAttribute("action", check.Url);
        var refused = await person.SubmitAndRead(full, Nothing);
        Assert.Equal(6, refused.QuerySelectorAll(".errors a").Length);
        Assert.Equal("#OrganisationType", refused.QuerySelector(".errors a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Roles.Coach)]
    [InlineData(Roles.CommunicationOfficer)]
    public async Task The_centres_own_people_do_not_send_requests(string role)
    {
        var person = portal.As("staff" + role, role);
        var check = await portal.FillIn(person);
        Assert.Null(check.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task The_sixth_request_of_a_day_is_refused_with_a_reason()
    {
        for (var i = 0; i < 5; i++)
        {
            await portal.Ask("eager");
        }

        var person = portal.As("eager");
        var refused = await person.SubmitAndRead(await portal.FillIn(person), Nothing);
        Assert.Contains("déjà envoyé plusieurs demandes", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_the_centre_adds_is_one_more_question()
    {
        await using var own = new RequestsPortal();
        await ((IAsyncLifetime)own).InitializeAsync();
        await own.With<IServiceProvider>(async services =>
        {
            var step = JsonNode.Parse("""
                {"ContentParts":[{"Name":"CoachingRequest","ContentPartFieldDefinitionRecords":[{"FieldName":"TextField","Name":"HeardFrom","Settings":{"ContentPartFieldSettings":{"DisplayName":"Comment nous avez-vous connus ?"}}}]}]}
                """)!.AsObject();
            var db = services.GetRequiredService<PortalDb>();
            await ContentDefinitions.Store(db, step, replace: false);
            await db.SaveChangesAsync();
            await services.GetRequiredService<ContentDefinitions>().Reload();
        });
        var visitor = own.As("new");
        var page = await own.FillIn(visitor);
        Assert.StartsWith("Comment nous avez-vous connus", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        var check = await visitor.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.One"] = "Par la radio" });
        Assert.Contains("Par la radio", check.QuerySelector("#HeardFrom")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.SubmitAndRead(check, Nothing)).QuerySelector(".confirmation"));
    }

    [Fact]
    public async Task A_draft_that_nobody_touches_is_forgotten()
    {
        await using var own = new RequestsPortal();
        await ((IAsyncLifetime)own).InitializeAsync();
        var check = await own.FillIn(own.Visit());
        own.Clock.Advance(TimeSpan.FromDays(59));
        await own.RunDueWork();
        Assert.Equal(HttpStatusCode.OK, (await own.Visit().Get(check.Url)).StatusCode);
        own.Clock.Advance(TimeSpan.FromDays(2));
        await own.RunDueWork();
        Assert.Equal(HttpStatusCode.NotFound, (await own.Visit().Get(check.Url)).StatusCode);
    }
}
