using Coaching.Portal.Tests.Browsing;
using Coaching.Testing.People;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Journeys;

/// <summary>Salma, Oujda: a story with a picture, a consent, a translation and an address that changes.</summary>
public sealed class OfficerTests(BrowserPortal portal)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAMUlEQVR42u3OQQ0AAAgEoMtkOiMayxbOBxsByHS9EiEhISEhISEhISEhISEhISGhSwvxYqx5nY3MDAAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(360, "fr")]
    [InlineData(360, "en")]
    [InlineData(1280, "fr")]
    [InlineData(1280, "en")]
    public async Task Salma_publishes_a_story_only_with_consent_and_translates_it_block_by_block(int width, string language)
    {
        await using var tab = await portal.Open(width, language, TestPerson.Salma);
        var title = tab.In("Du Saloum à Brescia", "From Saloum to Brescia") + $" {width} {language}";
        var address = $"{language}/{tab.In("parcours", "stories")}/moulin-{width}";

        // 1. A story without a record of consent stays a draft.
        await tab.Read(tab.In("/fr/redaction", "/en/editorial"));
        await tab.Follow(tab.T("Write something new"));
        await tab.Look();
        await tab.Tick(tab.T("Diaspora story"));
        await tab.Fill(tab.T("Title"), title);
        await tab.Press(tab.T("Begin"));
        await tab.Look();
        await Write(tab, "DiasporaStory/Person/Text", "Modou");
        await Write(tab, "DiasporaStory/Summary/Text", tab.In("Un moulin pour Ndiaffate.", "A mill for Ndiaffate."));
        await tab.Press(tab.T("Publish"));
        await tab.Look();
        await tab.Says(tab.T("Write the day on which the person agreed to be published."));
        Assert.Equal(404, (await tab.Page.Context.APIRequest.GetAsync(tab.In("/fr/parcours/du-saloum-a-brescia", "/en/stories/from-saloum-to-brescia") + $"-{width}-{language}")).Status);

        // Five blocks, a date and a way of consent; then it may go.
        for (var block = 0; block < 5; block++)
        {
            await tab.Page.Locator("summary.add").Last.ClickAsync();
            await tab.Navigate(tab.Page.Locator($"button[value='add:Quote:FlowPart/Widgets/{block}']"));
            await Write(tab, $"FlowPart/Widgets/{block}/Quote/Text/Text", tab.In($"Phrase {block}", $"Sentence {block}"));
        }

        await Write(tab, "DiasporaStory/ConsentDate/Value", "2026-11-02");
        await Write(tab, "DiasporaStory/ConsentHow/Text", tab.In("Par écrit, au centre.", "In writing, at the centre."));
        await Write(tab, "AutoroutePart/Path", address);
        await tab.Press(tab.T("Publish"));
        await tab.Says(tab.T("Published. Visitors see this version now."));
        await tab.Look();
        var editor = tab.Page.Url;

        // 3. Beside its source, the translation says how far it is.
        var other = language == "fr" ? "English" : "Français";
        await tab.Follow(tab.T("Translation into {0}", other));
        await tab.Look();
        await tab.Press(tab.T("Begin"));
        await tab.Look();
        await tab.Follow(tab.T("Write the translation"));
        for (var block = 0; block < 4; block++)
        {
            await Write(tab, $"FlowPart/Widgets/{block}/Quote/Text/Text", tab.In($"Sentence {block}", $"Phrase {block}"));
        }

        await tab.Press(tab.T("Save the draft"));
        await tab.Look();
        await tab.Read(new Uri(editor).AbsolutePath);
        await tab.Follow(tab.T("Translation into {0}", other));
        await tab.Says(tab.T("{0} % of the blocks are translated", 80));

        // 5. The old address leads to the new one.
        await tab.Read(new Uri(editor).AbsolutePath);
        await Write(tab, "AutoroutePart/Path", address + "-ndiaffate");
        await tab.Press(tab.T("Publish"));
        await tab.Says(tab.T("Published. Visitors see this version now."));
        await using var visitor = await portal.Open(width, language);
        var moved = await visitor.Page.Context.APIRequest.GetAsync("/" + address, new() { MaxRedirects = 0 });
        Assert.Equal((301, $"/{address}-ndiaffate"), (moved.Status, moved.Headers["location"]));
        await visitor.Read("/" + address);
        await visitor.Says(title);
        await visitor.DoesNotSay(tab.In("Par écrit, au centre.", "In writing, at the centre."));
    }

    [Theory]
    [InlineData(360, "fr")]
    [InlineData(1280, "en")]
    public async Task A_file_name_is_no_alternative_text(int width, string language)
    {
        await using var tab = await portal.Open(width, language, TestPerson.Salma);
        await tab.Read(tab.In("/fr/redaction/medias", "/en/editorial/media"));
        await tab.Page.Locator("#Folder").FillAsync($"photos-{width}-{language}");
        await tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "IMG_2041.png", MimeType = "image/png", Buffer = Picture });
        await tab.Press(tab.T("Add"));
        await tab.Look();
        var alternative = tab.Page.Locator($"#alt-{language}");
        await alternative.FillAsync("IMG_2041");
        await tab.Press(tab.T("Save"));
        await tab.Says(tab.T("“{0}” is a file's name. Say what the picture shows.", "IMG_2041"));
        await tab.Look();
        await alternative.FillAsync(tab.In("Deux femmes règlent un moulin à mil", "Two women adjust a millet mill"));
        await tab.Press(tab.T("Save"));
        await tab.Says(tab.T("Saved."));
        await tab.Look();
    }

    private static Task Write(Tab tab, string name, string text) => tab.Page.Locator($"[name='{name}']").FillAsync(text);
}
