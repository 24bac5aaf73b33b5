using Coaching.Accounts.Passwords;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.Tests.Passwords;

public sealed class PasswordRulesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private PasswordRules Rules => portal.Services.GetRequiredService<PasswordRules>();

    [Theory]
    [InlineData("trois pirogues au soleil")]
    [InlineData("moulin-mil-arachide")]
    [InlineData("xq7Lp2vRt9")]
    [InlineData("kaolack est ma ville depuis longtemps")]
    [InlineData("البيت الكبير هنا")]
    public void A_passphrase_is_taken(string password) => Assert.Null(Rules.Problem(password, [], "Awa", "Sarr"));

    [Theory]
    [InlineData("court")]
    [InlineData("neuf sign")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("1234567890")]
    [InlineData("123-456-7890")]
    [InlineData("azertyuiop")]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd123")]
    [InlineData("motdepasse1")]
    [InlineData("Kaolack2026!")]
    [InlineData("CECT-Kaolack-2026")]
    [InlineData("oujdaOriental")]
    [InlineData("kayemor12345")]
    [InlineData("Bismillah786")]
    public void What_everybody_tries_first_is_refused(string password) => Assert.NotNull(Rules.Problem(password, []));

    [Theory]
    [InlineData("0770000001")]
    [InlineData("awasarr2026")]
    [InlineData("Awa.Sarr.77")]
    public void What_others_know_of_the_person_is_refused(string password) =>
        Assert.NotNull(Rules.Problem(password, [], "Awa", "Sarr", "awa.sarr@example.org", "+221770000001"));

    [Theory]
    [InlineData("mil vert 77", Roles.Trainee, true)]
    [InlineData("mil vert 77", Roles.Representative, true)]
    [InlineData("mil vert 77", Roles.Coach, false)]
    [InlineData("mil vert 77", Roles.VolunteerEditor, false)]
    [InlineData("mil vert 778", Roles.Administrator, true)]
    public void Staff_need_twelve_characters(string password, string role, bool isTaken)
    {
        Assert.Equal(isTaken, Rules.Problem(password, [role]) is null);
        Assert.Equal(!isTaken, PasswordRules.IsOutgrown(password, [role]));
    }

    [Fact]
    public void A_hundred_and_twenty_eight_signs_are_the_most()
    {
        var words = string.Concat(Enumerable.Repeat("mil arachide ", 20));
        Assert.Null(Rules.Problem(words[..128], []));
        Assert.NotNull(Rules.Problem(words[..129], []));
    }

    [Fact]
    public async Task A_password_is_the_same_however_its_accents_are_typed()
    {
        var hashing = portal.Services.GetRequiredService<PasswordHashing>();
        var user = new Coaching.Accounts.People.User { GivenName = "Awa", Language = "fr" };
        user.SetPassword(await hashing.Hash("pirogue d'\u00e9t\u00e9", TestContext.Current.CancellationToken));
        Assert.True(await hashing.Verify(user, "pirogue d'e\u0301te\u0301", TestContext.Current.CancellationToken));
        Assert.False(await hashing.Verify(user, "pirogue d'ete", TestContext.Current.CancellationToken));
        Assert.False(await hashing.Verify(null, "pirogue d'été", TestContext.Current.CancellationToken));
    }
}
