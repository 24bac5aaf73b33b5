using Coaching.Requests.Cases;

namespace Coaching.Requests.Tests.Cases;

/// <summary>Every verb from every state: what is allowed, and where it leads.</summary>
public sealed class StateTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<RequestState, Action<CoachingRequest>> Ways = new()
    {
        [RequestState.Submitted] = _ => { },
        [RequestState.Qualified] = r => r.Qualify("p", 1, false, Now, Now),
        [RequestState.Proposed] = r => { Ways![RequestState.Qualified](r); r.Propose("khady", Now); },
        [RequestState.Accepted] = r => r.Accept("khady", Now),
        [RequestState.InProgress] = r => { Ways![RequestState.Accepted](r); r.Answered("khady", Now); },
        [RequestState.WaitingRequester] = r => { Ways![RequestState.InProgress](r); r.Wait("khady", Now); },
        [RequestState.AnswerDelivered] = r => { Ways![RequestState.InProgress](r); r.Deliver("khady", Now); },
        [RequestState.Closed] = r => { Ways![RequestState.AnswerDelivered](r); r.Close("khady", Now); },
        [RequestState.Withdrawn] = r => r.Withdraw(Now),
    };

    public static TheoryData<string, string, string> Verbs => new()
    {
        { "Accept", "Submitted Qualified Proposed", "Accepted" },
        { "Wait", "Accepted InProgress", "WaitingRequester" },
        { "Deliver", "InProgress WaitingRequester", "AnswerDelivered" },
        { "Close", "AnswerDelivered", "Closed" },
        { "Withdraw", "Submitted Qualified Proposed Accepted InProgress WaitingRequester AnswerDelivered", "Withdrawn" },
        { "Reopen", "Closed", "InProgress" },
        { "Propose", "Qualified", "Proposed" },
        { "Qualify", "Submitted", "Qualified" },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_works_from_its_states_and_changes_nothing_from_others(string verb, string from, string to)
    {
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var request = new CoachingRequest { Reference = "DA-2026-0001", ContentItemId = "4x", RequesterId = "moussa", Language = "fr", Subject = "Un moulin", Pool = "p" };
            Ways[state](request);
            Assert.Equal(state, request.State);
            var allowed = from.Split(' ').Contains(state.ToString());
            var events = request.Events.Count;
            Assert.Equal(allowed, Do(request, verb));
            Assert.Equal(allowed ? to : state.ToString(), request.State.ToString());
            Assert.Equal(allowed ? events + 1 : events, request.Events.Count);
        }
    }

    private static bool Do(CoachingRequest request, string verb) => verb switch
    {
        "Accept" => request.Accept("khady", Now),
        "Wait" => request.Wait("khady", Now),
        "Deliver" => request.Deliver("khady", Now),
        "Close" => request.Close("khady", Now),
        "Withdraw" => request.Withdraw(Now),
        "Reopen" => request.Reopen(Now.AddDays(CoachingRequest.ReopenDays)),
        "Propose" => request.Propose("khady", Now),
        _ => request.Qualify("p", 1, false, Now, Now),
    };
}
