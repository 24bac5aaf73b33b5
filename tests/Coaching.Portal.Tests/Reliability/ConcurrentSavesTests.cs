using System.Globalization;
using System.Net;
using Coaching.Content.Items.Parts;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Kernel.Permissions;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>Many people save the same page at the same moment: each text is stored or its author is told; none disappears.</summary>
public sealed class ConcurrentSavesTests
{
    private const int People = 64;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_saves_that_start_from_one_version_one_is_stored_and_the_others_are_refused(bool postgres)
    {
        await using var place = await PortalPlace.Create(postgres);
        await using var parts = await PortalParts.Open(place);
        await Centre.PublishPage(parts, "4one");
        for (var round = 0; round < 3; round++)
        {
            var stored = await Task.WhenAll(Enumerable.Range(0, People).Select(n => Save(parts, Title(round, n), publish: n % 2 == 0)));
            Assert.InRange(stored.Count(s => s), 1, People);
            for (var n = 0; n < People; n++)
            {
                Assert.Equal(stored[n] ? 1 : 0, await place.Count($"""SELECT count(*) FROM content_version WHERE "DisplayText" = '{Title(round, n)}'"""));
            }
        }

        Assert.Equal(1, await place.Count("""SELECT count(*) FROM content_version WHERE "ContentItemId" = '4one' AND "Latest" """));
        Assert.Equal(1, await place.Count("""SELECT count(*) FROM content_version WHERE "ContentItemId" = '4one' AND "Published" """));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_forms_that_start_from_one_version_one_is_stored_and_the_others_come_back_with_their_text(bool postgres)
    {
        await using var place = await PortalPlace.Create(postgres);
        CookieJar cookies;
        await using (var parts = await PortalParts.Open(place))
        {
            await Centre.PublishPage(parts, "4one");
            cookies = (await parts.SignedIn(place, "editor", Roles.Administrator)).Cookies;
        }

        await using var portal = await PortalProcess.Start(place);
        var visitor = portal.Visit(cookies);
        var page = await visitor.Read("/fr/redaction/4one");
        var answers = await Task.WhenAll(Enumerable.Range(0, People).Select(async n =>
        {
            using var answer = await visitor.Submit(
                page, new Dictionary<string, string?> { ["TitlePart/Title"] = Title(0, n), ["command"] = "publish", ["_once"] = Guid.NewGuid().ToString("N") }, "form.editor");
            return (answer.StatusCode, Text: await answer.Content.ReadAsStringAsync());
        }));
        var stored = answers.Select((a, n) => (a.StatusCode, n)).Where(a => a.StatusCode == HttpStatusCode.Redirect).Select(a => a.n).ToList();
        Assert.Single(stored);
        Assert.Equal(1, await place.Count($"""SELECT count(*) FROM content_version WHERE "DisplayText" = '{Title(0, stored[0])}'"""));
        Assert.Equal(2, await place.Count("""SELECT count(*) FROM content_version WHERE "ContentItemId" = '4one'"""));
        Assert.All(answers.Index().Where(a => a.Index != stored[0]), a =>
        {
            Assert.Equal(HttpStatusCode.OK, a.Item.StatusCode);
            Assert.Contains(Title(0, a.Index), a.Item.Text, StringComparison.Ordinal);
        });
    }

    private static async Task<bool> Save(PortalParts parts, string title, bool publish)
    {
        try
        {
            await parts.With<ContentWriter>(async writer =>
            {
                var item = (await writer.Open("4one"))!;
                item.Put(item.As<TitlePart>() with { Title = title });
                var editor = new Editor(null, title);
                await (publish ? writer.SaveAndPublish(item, editor, item.ContentItemVersionId) : writer.SaveDraft(item, editor, item.ContentItemVersionId));
            });
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }

    private static string Title(int round, int person) => string.Create(CultureInfo.InvariantCulture, $"Texte {round} de {person}.");
}
