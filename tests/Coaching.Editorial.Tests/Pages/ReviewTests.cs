using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Editorial.Tests.Pages;

public sealed class ReviewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_page_that_is_removed_waits_for_review_no_longer()
    {
        var (salma, id) = (await portal.SignIn(TestPerson.Salma), await portal.Draft("Page", "À retirer"));
        await SendForReview(id);
        Assert.True(await Waits(salma));

        await salma.SubmitAndRead(await salma.Read($"/fr/redaction/{id}"), new Dictionary<string, string?>(), "form[action*='Remove']");

        Assert.False(await Waits(salma));
        Assert.Equal(0, await Requests(id));
    }

    [Fact]
    public async Task A_draft_that_is_dropped_waits_for_review_no_longer()
    {
        var (salma, id) = (await portal.SignIn(TestPerson.Salma), await portal.Draft("Page", "À abandonner"));
        await salma.Write(id, "publish", ("Page/Lead/Text", "Le centre"));
        await SendForReview(id);
        Assert.True(await Waits(salma));

        await salma.SubmitAndRead(await salma.Read($"/fr/redaction/{id}"), new Dictionary<string, string?>(), "form[action*='Discard']");

        Assert.False(await Waits(salma));
        Assert.Equal(0, await Requests(id));
    }

    [Fact]
    public async Task A_request_that_outlived_its_page_is_not_counted()
    {
        var (salma, id) = (await portal.SignIn(TestPerson.Salma), await portal.Draft("Page", "Partie autrement"));
        await SendForReview(id);

        await portal.With<ContentWriter>(async w => await w.Remove(id, new(null, null), (await w.Open(id))!.ContentItemVersionId!));

        Assert.False(await Waits(salma));
    }

    [Fact]
    public async Task Only_those_who_may_publish_a_type_are_called_to_review_it()
    {
        var (mariama, id) = (await portal.SignIn(TestPerson.Mariama), await portal.Draft("TrainingModule", "Un module"));
        await portal.With<PortalDb>(async db =>
        {
            db.Add(new Review.ReviewRequest { ContentItemId = id, ContentItemVersionId = id, PersonId = id });
            await db.SaveChangesAsync();
        });

        Assert.False(await Waits(await portal.SignIn(TestPerson.Salma)));
        Assert.True(await Waits(mariama));
        await portal.With<ContentWriter>(async w => await w.Remove(id, new(null, null), (await w.Open(id))!.ContentItemVersionId!));
    }

    [Fact]
    public async Task A_page_that_is_sent_back_waits_for_its_author_with_the_remark_until_it_is_sent_again()
    {
        var (salma, yassine, id) = (await portal.SignIn(TestPerson.Salma), await portal.SignIn(TestPerson.Yassine), await portal.Draft("Page", "À reprendre bientôt"));
        await SendForReview(id);

        var refused = await SendBack(salma, id, " ");
        Assert.NotNull(refused.QuerySelector(".errors"));
        Assert.True(await Waits(salma));

        await SendBack(salma, id, "Citez la source du chiffre.");
        Assert.False(await Waits(salma));
        var forYou = (await yassine.Read("/fr")).QuerySelector(".for-you")!.TextContent;
        Assert.Contains("À reprendre : À reprendre bientôt", forYou.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Citez la source du chiffre.", forYou, StringComparison.Ordinal);
        Assert.Contains("Citez la source du chiffre.", (await yassine.Read($"/fr/redaction/{id}")).QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        await portal.RunDueWork();
        Assert.Contains(
            Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml").Select(File.ReadAllText),
            m => m.Contains(TestPerson.Yassine.Email, StringComparison.Ordinal));

        await SendForReview(id);
        Assert.Null((await yassine.Read($"/fr/redaction/{id}")).QuerySelector(".notice.warn"));
        Assert.DoesNotContain("bientôt", (await yassine.Read("/fr")).QuerySelector(".for-you")?.TextContent ?? string.Empty, StringComparison.Ordinal);
        Assert.True(await Waits(salma));
        await portal.With<ContentWriter>(async w => await w.Remove(id, new(null, null), (await w.Open(id))!.ContentItemVersionId!));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendBack(Visitor salma, string id, string remark) =>
        await salma.SubmitAndRead(await salma.Read($"/fr/redaction/{id}"), new Dictionary<string, string?> { ["remark"] = remark }, "form[action*='SendBack']");

    private static async Task<bool> Waits(Visitor reader) => (await reader.Read("/fr")).QuerySelector(".for-you")?.TextContent.Contains("Relire", StringComparison.Ordinal) == true;

    private async Task SendForReview(string id) => await (await portal.SignIn(TestPerson.Yassine)).Write(id, "review");

    private Task<int> Requests(string id) => portal.With<PortalDb, int>(db => db.Reviews.CountAsync(r => r.ContentItemId == id));
}
