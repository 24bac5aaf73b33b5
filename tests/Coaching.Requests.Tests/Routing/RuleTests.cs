using Coaching.Kernel.Settings;
using Coaching.Requests.Routing;
using Coaching.Workflows.Calendars;

namespace Coaching.Requests.Tests.Routing;

public sealed class RuleTests
{
    private static readonly SiteSettings Settings = new(null!);
    private static readonly RoutingPlan Plan = new RoutingPlans(Settings, new WorkCalendars(Settings)).Current;

    [Theory]
    [InlineData("type/gie", "topic/droits-protection", "territory/oujda territory/region-oriental territory/maroc", 1, "referent")]
    [InlineData("type/diaspora", "topic/statuts", "territory/ndiaffate territory/senegal", 2, "diaspora")]
    [InlineData("type/gie", "topic/statuts", "territory/italie", 2, "diaspora")]
    [InlineData("type/collectivite", "topic/statuts", "territory/oujda territory/region-oriental territory/maroc", 3, "oujda")]
    [InlineData("type/gie", "topic/sel", "territory/ndiaffate territory/senegal", 4, "filieres")]
    [InlineData("type/cooperative", "topic/foires-salons", "territory/ndiaffate territory/senegal", 4, "filieres")]
    [InlineData("type/collectivite", "topic/statuts", "territory/ndiaffate territory/senegal", 5, "collectivites")]
    [InlineData("type/association", "topic/gouvernance-associative", "territory/ndiaffate territory/senegal", 6, "vie-associative")]
    [InlineData("type/gie", "topic/mobilisation-des-ressources", "territory/ndiaffate territory/senegal", 7, "ingenierie")]
    [InlineData("type/gie", "topic/numerique", "territory/ndiaffate territory/senegal", 8, "numerique")]
    [InlineData("type/gie", "topic/migration-developpement", "territory/mali", 9, "relais")]
    [InlineData("type/gie", "topic/migration-developpement", "territory/ndiaffate territory/senegal", 10, "guichet")]
    [InlineData("", "", "", 10, "guichet")]
    public void The_first_rule_that_holds_chooses_the_pool(string types, string topics, string territories, int rule, string pool)
    {
        var (chosenRule, chosen) = Plan.Choose(new(Ids(types), Ids(topics), Ids(territories), ["fr"]));
        Assert.Equal((rule, pool), (chosenRule, chosen.Name));
    }

    [Fact]
    public void Every_pool_has_a_calendar_and_a_name_in_both_languages() =>
        Assert.All(Plan.Pools, p => Assert.True(p.Calendar is "kaolack" or "oujda" && p.Title.ContainsKey("fr") && p.Title.ContainsKey("en"), p.Name));

    [Fact]
    public void Every_rule_names_a_pool() => Assert.Empty(Plan.Rules.Select(r => r.Pool).Except(Plan.Pools.Select(p => p.Name)));

    private static List<string> Ids(string keys) => [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TermKeys.Id)];
}
