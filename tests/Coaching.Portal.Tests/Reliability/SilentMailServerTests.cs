using System.Globalization;
using Coaching.Kernel.Data;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Work;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>A mail server that takes calls and says nothing.</summary>
public sealed class SilentMailServerTests
{
    [Fact]
    public async Task Mails_wait_and_arrive_when_the_mail_server_speaks_again_and_other_work_goes_on()
    {
        await using var place = await PortalPlace.Create(postgres: false);
        await using var sink = new SmtpSink(TimeSpan.Zero) { Silent = true };
        await using (var parts = await PortalParts.Open(place))
        {
            await parts.With<PortalDb>(async db =>
            {
                db.Raise(new Mail("awa@example.org", "Bonjour", ["Bonjour."], "fr"), TimeProvider.System);
                await db.SaveChangesAsync();
            });
            await Centre.PublishPage(parts, "4page");
        }

        await using var portal = await PortalProcess.Start(
            place, "Testing", "--Mail:Host=127.0.0.1", "--Mail:StartTls=false", "--Mail:TimeoutSeconds=1", string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={sink.Port}"));
        await Until(place, """SELECT count(*) FROM kernel_work WHERE "Error" LIKE '%did not answer%'""", 1);
        await Until(place, """SELECT count(*) FROM kernel_work WHERE "Kind" LIKE 'Content%'""", 0);
        Assert.Empty(sink.Taken);
        sink.Silent = false;
        await Until(place, "SELECT count(*) FROM kernel_work", 0);
        Assert.Equal(["awa@example.org"], sink.Taken);
    }

    private static async Task Until(PortalPlace place, string count, long expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await place.Count(count) != expected)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
