using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Coaches;

/// <summary>What a coach can do, for whom, and how much.</summary>
internal sealed class CoachProfile
{
    public const int UsualCapacity = 6;
    public const int MostCapacity = 30;

    /// <summary>User id.</summary>
    [Key, MaxLength(26)]
    public required string PersonId { get; set; }

    /// <summary>Names of pools.</summary>
    public List<string> Pools { get; set; } = [];

    /// <summary>Term ids of topics.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>Term ids of territories.</summary>
    public List<string> Territories { get; set; } = [];

    /// <summary>Language codes.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>How many open cases at most.</summary>
    public int Capacity { get; set; } = UsualCapacity;

    /// <summary>Whether requests may be proposed at all.</summary>
    public bool Active { get; set; } = true;

    /// <summary>First day away.</summary>
    public DateOnly? AwayFrom { get; set; }

    /// <summary>Last day away.</summary>
    public DateOnly? AwayTo { get; set; }

    /// <summary>The last time a request was proposed.</summary>
    public DateTime? LastProposedUtc { get; set; }

    /// <summary>Whether the coach is away on a day; an absence without end lasts.</summary>
    public bool IsAway(DateOnly day) => AwayFrom <= day && (AwayTo is null || day <= AwayTo);
}
