using System.Net;
using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Start;

namespace Coaching.Portal.Tests.Start;

/// <summary>The operator's way to let somebody in again.</summary>
public sealed class PeopleCommandsTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    [Fact]
    public async Task A_locked_out_administrator_gets_a_link_to_a_new_password()
    {
        await portal.With<IAccounts>(a => a.Create(new NewAccount("Fatou", "Ndiaye", "locked@example.org", null, "trois pirogues au soleil", "fr", [Roles.Administrator])));
        await using var output = new StringWriter();
        Assert.Equal(0, await PeopleCommands.Run(["restore", "Locked@example.org"], portal.Services, output));
        var link = new Uri(output.ToString().Split('\n').Select(l => l.Trim()).Single(l => l.StartsWith("http", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await portal.Visit().Get(link.AbsolutePath)).StatusCode);
    }

    [Theory]
    [InlineData("restore", "nobody@example.org")]
    [InlineData("restore", "locked")]
    [InlineData("restore")]
    [InlineData("remove", "locked@example.org")]
    public async Task Nothing_is_printed_for_anybody_else(params string[] arguments)
    {
        await using var output = new StringWriter();
        await Assert.ThrowsAsync<CommandException>(() => PeopleCommands.Run(arguments, portal.Services, output));
        Assert.Empty(output.ToString());
    }
}
