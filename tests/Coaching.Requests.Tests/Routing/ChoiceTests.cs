using Coaching.Kernel.Settings;
using Coaching.Requests.Coaches;
using Coaching.Requests.Routing;
using Coaching.Workflows.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Requests.Tests.Routing;

public sealed class ChoiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly SiteSettings Settings = new(null!);
    private static readonly RoutingPlan Plan = new RoutingPlans(Settings, new WorkCalendars(Settings)).Current;
    private static readonly RequestFacts Facts = new(["gie"], ["moulin"], ["ndiaffate", "departement", "region", "senegal"], ["wo", "fr"]);

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["ndiaffate"] = "commune",
        ["kahone"] = "commune",
        ["departement"] = "department",
        ["region"] = "region",
        ["senegal"] = "country",
        ["maroc"] = "country",
    };

    [Fact]
    public void Topic_language_place_and_room_give_their_points()
    {
        var chosen = Choice.Score(Plan, Facts, new(Coach("khady", topics: ["moulin"], territories: ["ndiaffate"]), 2, false, true), Places);
        Assert.Equal(
            [new Reason(ReasonKind.Topic, 40), new(ReasonKind.Language, 25), new(ReasonKind.Territory, 20), new(ReasonKind.Load, 10, 2, 6), new(ReasonKind.Returning, 10)],
            chosen.Reasons);
        Assert.Equal(105, chosen.Points);
    }

    [Theory]
    [InlineData("ndiaffate", 20)]
    [InlineData("kahone", 15)]
    [InlineData("departement", 15)]
    [InlineData("region", 10)]
    [InlineData("senegal", 5)]
    [InlineData("maroc", 0)]
    public void A_place_counts_by_the_level_at_which_coach_and_request_meet(string territory, int points) => Assert.Equal(
        points, Choice.Score(Plan, Facts, new(Coach("c", territories: [territory]), 0, false, false), Places).Reasons.FirstOrDefault(r => r.Kind == ReasonKind.Territory)?.Points ?? 0);

    [Fact]
    public void A_coach_without_any_case_can_win() => Assert.Equal("new", Best(new(Coach("new"), 0, false, false), new(Coach("old"), 3, false, false)));

    [Fact]
    public void Of_equals_the_one_who_was_not_asked_for_the_longest_time_is_chosen()
    {
        var (early, late, never) = (Coach("a"), Coach("b"), Coach("c"));
        (early.LastProposedUtc, late.LastProposedUtc) = (new DateTime(2026, 11, 1), new DateTime(2026, 11, 20));
        Assert.Equal("c", Best(new(early, 0, false, false), new(late, 0, false, false), new(never, 0, false, false)));
        Assert.Equal("a", Best(new(early, 0, false, false), new(late, 0, false, false)));
    }

    [Fact]
    public void Nobody_is_chosen_when_nobody_can() => Assert.Null(Best(new Candidate(Coach("requester"), 0, false, false)));

    [Fact]
    public void Whoever_is_chosen_can_take_it_and_has_the_most_points_of_those_who_can() => Prop.ForAll(Candidates().ToArbitrary(), candidates =>
    {
        var best = Choice.Best(Plan, "p", Facts, "requester", candidates, Today, Places);
        var able = candidates.Where(c => Able(c)).ToList();
        return best is null
            ? able.Count == 0
            : Able(best.Candidate) && able.All(c => Choice.Score(Plan, Facts, c, Places).Points <= best.Points);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_coaches_are_listed_does_not_matter() => Prop.ForAll(Candidates().ToArbitrary(), candidates =>
        Choice.Best(Plan, "p", Facts, "requester", candidates, Today, Places)?.Candidate.Profile.PersonId
        == Choice.Best(Plan, "p", Facts, "requester", candidates.Reverse(), Today, Places)?.Candidate.Profile.PersonId).QuickCheckThrowOnFailure();

    /// <summary>Written apart from the code under test: the conditions as the centre states them.</summary>
    private static bool Able(Candidate c) =>
        c.Profile.Active && !c.Asked && c.Profile.PersonId != "requester" && c.Profile.Pools.Contains("p") && c.OpenCases < c.Profile.Capacity
        && !(c.Profile.AwayFrom is { } from && from <= Today && (c.Profile.AwayTo is null || c.Profile.AwayTo >= Today))
        && (c.Profile.Languages.Contains("fr") || c.Profile.Languages.Contains("wo"));

    private static Gen<Candidate[]> Candidates()
    {
        var coach =
            from n in Gen.Choose(0, 30)
            from active in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
            from pool in Gen.Elements("p", "p", "q")
            from language in Gen.Elements("fr", "wo", "en")
            from territory in Gen.Elements(Levels.Keys.ToArray())
            from away in Gen.Choose(-3, 3)
            from length in Gen.Choose(0, 4)
            from isAway in Gen.Elements(true, false, false)
            from open in Gen.Choose(0, 8)
            from asked in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select Make(n, active, pool, language, territory, isAway ? Today.AddDays(away) : null, length, open, asked);
        return coach.ArrayOf().Select(a => a.DistinctBy(c => c.Profile.PersonId).ToArray());
    }

    private static Candidate Make(int n, bool active, string pool, string language, string territory, DateOnly? away, int length, int open, bool asked)
    {
        var profile = Coach(n == 0 ? "requester" : "c" + n, territories: [territory]);
        (profile.Active, profile.Pools, profile.Languages) = (active, [pool], [language]);
        (profile.AwayFrom, profile.AwayTo) = (away, length == 4 ? null : away?.AddDays(length));
        return new(profile, open, asked, n % 5 == 0);
    }

    private static CoachProfile Coach(string id, List<string>? topics = null, List<string>? territories = null) =>
        new() { PersonId = id, Pools = ["p"], Languages = ["fr", "wo"], Topics = topics ?? [], Territories = territories ?? [] };

    private static string? Best(params Candidate[] candidates) => Choice.Best(Plan, "p", Facts, "requester", candidates, Today, Places)?.Candidate.Profile.PersonId;

    private static IReadOnlyList<Place> Places(string id) => id switch
    {
        "ndiaffate" or "kahone" => [new(id, "commune"), new("departement", "department"), new("region", "region"), new("senegal", "country")],
        "departement" => [new(id, "department"), new("region", "region"), new("senegal", "country")],
        "region" => [new(id, "region"), new("senegal", "country")],
        _ => [new(id, "country")],
    };
}
