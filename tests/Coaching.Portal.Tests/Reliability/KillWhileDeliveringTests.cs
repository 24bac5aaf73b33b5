using System.Globalization;
using System.Text.Json.Nodes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Work;
using Coaching.Testing.Processes;
using Coaching.Workflows.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Portal.Tests.Reliability;

/// <summary>The portal is killed while it sends mails and deals with events that had been waiting.</summary>
public sealed class KillWhileDeliveringTests
{
    private const int Mails = 60;
    private const int Events = 40;
    private const int Kills = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_mail_arrives_and_every_event_takes_effect_once_however_often_the_portal_is_killed(bool postgres)
    {
        await using var place = await PortalPlace.Create(postgres);
        await using var sink = new SmtpSink(TimeSpan.FromMilliseconds(30));
        await Prepare(place);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var portal = await Start(place, sink);
            var before = sink.Taken.Count;
            while (sink.Taken.Count < before + 6 + kill && await Waiting(place) > 0)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            await portal.Kill();
            // What the dead worker had taken is free again after two minutes; the test has no time to wait.
            await place.Execute("""UPDATE kernel_work SET "LeasedUntilUtc" = NULL""");
        }

        await using (var portal = await Start(place, sink))
        {
            while (await Waiting(place) > 0)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        var times = sink.Taken.GroupBy(to => to).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Mails, times.Count);
        Assert.InRange(times.Values.Sum(), Mails, Mails + Kills);
        Assert.Equal(Events, await place.Count("SELECT count(*) FROM workflows_instance"));
        Assert.Equal(Events, await place.Count("""SELECT count(DISTINCT "CorrelationId") FROM workflows_instance"""));
        Assert.Equal(0, await place.Count("""SELECT count(*) FROM kernel_work WHERE "Dead" """));
    }

    private static Task<PortalProcess> Start(PortalPlace place, SmtpSink sink) => PortalProcess.Start(
        place, "Testing", "--Mail:Host=127.0.0.1", "--Mail:StartTls=false", string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={sink.Port}"));

    private static Task<long> Waiting(PortalPlace place) => place.Count("""SELECT count(*) FROM kernel_work WHERE NOT "Dead" """);

    /// <summary>Mails and published pages that nobody has dealt with; each page begins a run of a workflow.</summary>
    private static async Task Prepare(PortalPlace place)
    {
        await using var parts = await PortalParts.Open(place);
        await parts.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await services.GetRequiredService<WorkflowTypes>().Import(JsonNode.Parse("""
                {"WorkflowTypeId":"4seen","Name":"Seen","IsEnabled":true,
                 "Activities":[{"ActivityId":"a","Name":"ContentPublishedEvent","IsStart":true,"Properties":{}},{"ActivityId":"b","Name":"LogTask","Properties":{"Text":"seen"}}],
                 "Transitions":[{"SourceActivityId":"a","SourceOutcomeName":"Done","DestinationActivityId":"b"}]}
                """)!.AsObject());
            for (var n = 0; n < Mails; n++)
            {
                db.Raise(new Mail(string.Create(CultureInfo.InvariantCulture, $"awa{n}@example.org"), "Bonjour", ["Bonjour."], "fr"), TimeProvider.System);
            }

            await db.SaveChangesAsync();
        });
        for (var n = 0; n < Events; n++)
        {
            await Centre.PublishPage(parts, string.Create(CultureInfo.InvariantCulture, $"4page{n}"));
        }
    }
}
