using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Testing;
using Coaching.Workflows.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Administration.Tests.Settings;

public sealed class SettingsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Saved_settings_stand_on_the_next_page()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read("/fr/administration/reglages"), new Dictionary<string, string?>
        {
            ["Input.SiteName"] = "Centre de Oujda",
            ["Input.Tagline[fr]"] = "Deux rives",
            ["Input.Tagline[en]"] = "Two shores",
            ["Input.TimeZoneId"] = "Africa/Casablanca",
            ["Input.Region"] = "MA",
            ["Input.Address"] = "Avenue Allal Ben Abdellah\nOujda",
            ["Input.Phone"] = "06 12 34 56 78",
            ["Input.Email"] = "centre@example.org",
        });
        Assert.Contains("Les réglages sont enregistrés", page.QuerySelector(".notice.good")!.TextContent, StringComparison.Ordinal);
        var home = await portal.Visit().Read("/en");
        Assert.Equal("Centre de Oujda Two shores", string.Join(' ', home.QuerySelector("a.brand span")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var contact = home.QuerySelector("footer address")!;
        Assert.Contains("Avenue Allal Ben Abdellah", contact.TextContent, StringComparison.Ordinal);
        Assert.Equal("+212 6 12 34 56 78", contact.QuerySelector("a[href='tel:+212612345678']")!.TextContent);
        var settings = portal.Services.GetRequiredService<SiteSettings>();
        Assert.Equal("Africa/Casablanca", settings.TimeZoneId);
        Assert.Equal("MA", settings.Region);
        Assert.Equal("+212612345678", settings.Get<Dictionary<string, string>>("Contact")!["Phone"]);
        Assert.Equal("+212 6 12 34 56 78", (await administrator.Read("/fr/administration/reglages")).QuerySelector("#Input_Phone")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.SiteName", "", "Écrivez le nom du centre")]
    [InlineData("Input.TimeZoneId", "Europe/Nowhere", "Choisissez un fuseau horaire")]
    [InlineData("Input.Region", "ZZ", "Choisissez un pays")]
    [InlineData("Input.Phone", "12", "Écrivez un numéro de téléphone")]
    [InlineData("Input.Email", "personne", "Écrivez une adresse")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_stored(string field, string value, string error)
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(
            await administrator.Read("/fr/administration/reglages"), new Dictionary<string, string?> { [field] = value, ["Input.Address"] = "NOT STORED" });
        Assert.Contains(error, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"[id='{field.Replace('.', '_')}-error']"));
        Assert.NotEqual("NOT STORED", portal.Services.GetRequiredService<SiteSettings>().Get<Dictionary<string, string>>("Contact")?["Address"]);
    }

    [Fact]
    public async Task An_added_day_is_free_and_takes_the_place_of_the_provisional_one()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read("/fr/administration/jours-feries"), new Dictionary<string, string?>
        {
            ["Input.Date"] = "2027-03-11",
            ["Input.Name"] = "Korité",
            ["Input.Calendar"] = "kaolack",
        }, "form[action*='handler=Add']");
        Assert.Contains("jeudi 11 mars 2027", page.QuerySelector("table.data")!.TextContent, StringComparison.Ordinal);
        var calendars = portal.Services.GetRequiredService<WorkCalendars>();
        Assert.False(calendars.Find("kaolack").IsWorkingDay(new DateOnly(2027, 3, 11)));
        Assert.True(calendars.Find("kaolack").IsWorkingDay(new DateOnly(2027, 3, 10)));
        Assert.False(calendars.Find("oujda").IsWorkingDay(new DateOnly(2027, 3, 10)));

        await administrator.SubmitAndRead(page, new Dictionary<string, string?>(), "form[action*='handler=Remove']");
        Assert.True(calendars.Find("kaolack").IsWorkingDay(new DateOnly(2027, 3, 11)));
    }

    [Fact]
    public async Task A_day_needs_a_date_and_a_name()
    {
        var administrator = await portal.SignIn(Roles.Administrator);
        var page = await administrator.SubmitAndRead(await administrator.Read("/en/administration/holidays"), new Dictionary<string, string?>(), "form[action*='handler=Add']");
        Assert.Equal(2, page.QuerySelectorAll(".errors li").Length);
        page = await administrator.SubmitAndRead(page, new Dictionary<string, string?> { ["Input.Date"] = "1999-03-11", ["Input.Name"] = "Korité" }, "form[action*='handler=Add']");
        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Date']"));
    }
}
