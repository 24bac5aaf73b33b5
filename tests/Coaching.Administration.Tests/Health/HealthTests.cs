using System.Net;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Work;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Tests.Health;

public sealed class HealthTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_page_says_how_everything_is()
    {
        var page = await (await portal.SignIn(Roles.Administrator)).Read("/fr/administration/sante");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("La base de données (SQLite) répond en", text, StringComparison.Ordinal);
        Assert.Contains("On peut écrire des fichiers dans", text, StringComparison.Ordinal);
        Assert.Contains("Aucun serveur de courrier", text, StringComparison.Ordinal);
        Assert.Contains("Version", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_was_given_up_is_shown_and_tried_again()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        await portal.With<PortalDb>(async db =>
        {
            db.Work.Add(new WorkItem { Kind = "Essai", Handler = "Nobody", Payload = "{}", Dead = true, Attempts = 12, Error = "la prise est tombée", CreatedUtc = portal.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        });
        var page = await administrator.Read("/fr/administration/sante");
        Assert.Contains("la prise est tombée", page.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("À surveiller", page.QuerySelector("ul.rows")!.TextContent, StringComparison.Ordinal);
        await administrator.SubmitAndRead(page, new Dictionary<string, string?>());
        Assert.False(await portal.With<PortalDb, bool>(db => db.Work.AnyAsync(w => w.Kind == "Essai" && w.Dead)));
        Assert.Contains("relancées", (await administrator.Read("/fr/administration/journal")).QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_asks_the_database_and_the_data_folder()
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.Visit().Get("/health/ready")).StatusCode);
        Assert.Empty(Directory.GetFiles(portal.Folder, "health*"));
    }
}
