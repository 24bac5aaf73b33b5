using Coaching.Portal.Tests.Browsing;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Journeys;

public sealed class FirstVisitTests(BrowserPortal portal)
{
    [Theory]
    [InlineData(360, "fr")]
    [InlineData(1280, "en")]
    public async Task The_home_page_opens_in_a_browser(int width, string language)
    {
        await using var tab = await portal.Open(width, language);
        await tab.Go("/");
        Assert.Equal($"{portal.Address}/{language}", tab.Page.Url);
        await tab.Look();
    }

    [Fact]
    public async Task Everybody_has_a_space()
    {
        foreach (var person in TestPerson.All)
        {
            await using var tab = await portal.Open(1280, "fr", person);
            await tab.Read("/fr/mon-espace");
            await tab.Says(person.GivenName);
        }
    }
}
