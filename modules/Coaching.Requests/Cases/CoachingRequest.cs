using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>A request for coaching. Its answers are a content item that is never published; here is how it stands.</summary>
internal sealed class CoachingRequest
{
    public const int SubjectMaxLength = 120;

    /// <summary>For how long the requester may open a closed request again.</summary>
    public const int ReopenDays = 30;

    public long Id { get; set; }

    /// <summary>«DA-2026-0001»: without gaps within a year.</summary>
    [MaxLength(20)]
    public required string Reference { get; set; }

    public int Year { get; set; }

    public int Number { get; set; }

    /// <summary>The answers.</summary>
    [MaxLength(26)]
    public required string ContentItemId { get; set; }

    /// <summary>The draft it was sent from; a draft is sent once.</summary>
    public long DraftId { get; set; }

    [MaxLength(26)]
    public required string RequesterId { get; set; }

    /// <summary>Code of the language the requester wrote in.</summary>
    [MaxLength(12)]
    public required string Language { get; set; }

    /// <summary>The beginning of the objective, for lists.</summary>
    [MaxLength(SubjectMaxLength)]
    public required string Subject { get; set; }

    /// <summary>Name of the team's pool.</summary>
    [MaxLength(50)]
    public required string Pool { get; set; }

    /// <summary>Number of the rule that chose the pool.</summary>
    public int Rule { get; set; }

    /// <summary>Whether only the lead coach and the coach in charge may know of it.</summary>
    public bool Confidential { get; set; }

    [MaxLength(20)]
    public RequestState State { get; private set; }

    [MaxLength(26)]
    public string? CoachId { get; private set; }

    public DateTime SubmittedUtc { get; set; }

    /// <summary>When the requester was told to expect an answer; never moved forward in time.</summary>
    public DateTime PromisedUtc { get; set; }

    public DateTime? FirstAnswerUtc { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    /// <summary>What the requester said of the answer, once; their words stand in the event.</summary>
    [MaxLength(10)]
    public Helped? Helped { get; private set; }

    /// <summary>Counts the changes: of two people who act at once, one is told.</summary>
    [ConcurrencyCheck]
    public int Step { get; private set; }

    public List<RequestEvent> Events { get; } = [];

    /// <summary>Whether a coach works on it: what counts as load.</summary>
    public bool IsOpenCase => CoachId is not null && State is (RequestState.Accepted or RequestState.InProgress or RequestState.WaitingRequester or RequestState.AnswerDelivered);

    public bool IsOver => State is RequestState.Closed or RequestState.Withdrawn;

    /// <summary>Whether the requester may take it back: not when the answer is there.</summary>
    public bool MayWithdraw => !IsOver && State != RequestState.AnswerDelivered;

    public bool MayRate => Helped is null && State is (RequestState.AnswerDelivered or RequestState.Closed);

    /// <summary>Whether nobody has it and nobody is asked.</summary>
    public bool IsUnassigned => State is RequestState.Submitted or RequestState.Qualified;

    public void Submit(DateTime nowUtc) => Note(EventKind.Submitted, nowUtc, RequesterId);

    /// <summary>A team has it.</summary>
    public bool Qualify(string pool, int rule, bool confidential, DateTime promisedUtc, DateTime nowUtc)
    {
        if (State != RequestState.Submitted)
        {
            return false;
        }

        (Pool, Rule, Confidential) = (pool, rule, confidential);
        PromisedUtc = promisedUtc > PromisedUtc ? promisedUtc : PromisedUtc;
        Move(RequestState.Qualified);
        Note(EventKind.Qualified, nowUtc, null, text: pool);
        return true;
    }

    /// <summary>A coach is asked.</summary>
    public bool Propose(string coachId, DateTime nowUtc)
    {
        if (State != RequestState.Qualified)
        {
            return false;
        }

        Move(RequestState.Proposed);
        Note(EventKind.Proposed, nowUtc, null, coachId);
        return true;
    }

    /// <summary>The coach who was asked said no, or said nothing.</summary>
    public void Return(EventKind why, string coachId, string? reason, DateTime nowUtc)
    {
        Move(RequestState.Qualified);
        Note(why, nowUtc, why == EventKind.Expired ? null : coachId, coachId, reason);
    }

    /// <summary>Nobody could be asked: the lead coach decides.</summary>
    public void HandToLead(DateTime nowUtc) => Note(EventKind.HandedToLead, nowUtc, null);

    /// <summary>A coach takes it.</summary>
    /// <returns>False when it has been taken, withdrawn or closed in the meantime.</returns>
    public bool Accept(string coachId, DateTime nowUtc)
    {
        if (State is not (RequestState.Submitted or RequestState.Qualified or RequestState.Proposed))
        {
            return false;
        }

        CoachId = coachId;
        Move(RequestState.Accepted);
        Note(EventKind.Accepted, nowUtc, coachId, coachId);
        return true;
    }

    /// <summary>The lead coach gives it to a coach, whoever had it.</summary>
    public bool Reassign(string coachId, string byId, string? reason, DateTime nowUtc)
    {
        if (IsOver || CoachId == coachId)
        {
            return false;
        }

        CoachId = coachId;
        Move(State is RequestState.Submitted or RequestState.Qualified or RequestState.Proposed ? RequestState.Accepted : State);
        Note(EventKind.Reassigned, nowUtc, byId, coachId, reason);
        return true;
    }

    /// <summary>The coach has written to the requester.</summary>
    public void Answered(string coachId, DateTime nowUtc)
    {
        if (FirstAnswerUtc is null)
        {
            FirstAnswerUtc = nowUtc;
            Note(EventKind.FirstAnswer, nowUtc, coachId);
        }

        Move(State is RequestState.Accepted or RequestState.AnswerDelivered ? RequestState.InProgress : State);
    }

    /// <summary>The requester has written.</summary>
    public void Replied(DateTime nowUtc)
    {
        if (State is RequestState.WaitingRequester or RequestState.AnswerDelivered)
        {
            Move(RequestState.InProgress);
            Note(EventKind.Resumed, nowUtc, RequesterId);
        }
        else
        {
            Step++;
        }
    }

    public bool MayReopen(DateTime nowUtc) => State == RequestState.Closed && nowUtc <= ClosedUtc?.AddDays(ReopenDays);

    /// <summary>The requester has written after it was closed.</summary>
    public bool Reopen(DateTime nowUtc)
    {
        if (!MayReopen(nowUtc))
        {
            return false;
        }

        ClosedUtc = null;
        return Go(RequestState.InProgress, EventKind.Reopened, RequesterId, nowUtc, RequestState.Closed);
    }

    /// <summary>The requester says whether the answer helped.</summary>
    public bool Rate(Helped helped, string? words, DateTime nowUtc)
    {
        if (!MayRate)
        {
            return false;
        }

        Helped = helped;
        Step++;
        Note(EventKind.Rated, nowUtc, RequesterId, text: words);
        return true;
    }

    /// <summary>The coach needs something from the requester.</summary>
    public bool Wait(string coachId, DateTime nowUtc) =>
        Go(RequestState.WaitingRequester, EventKind.Waiting, coachId, nowUtc, RequestState.Accepted, RequestState.InProgress);

    public bool Deliver(string coachId, DateTime nowUtc) =>
        Go(RequestState.AnswerDelivered, EventKind.AnswerDelivered, coachId, nowUtc, RequestState.InProgress, RequestState.WaitingRequester);

    public bool Close(string coachId, DateTime nowUtc)
    {
        var closes = Go(RequestState.Closed, EventKind.Closed, coachId, nowUtc, RequestState.AnswerDelivered);
        ClosedUtc = closes ? nowUtc : ClosedUtc;
        return closes;
    }

    public bool Withdraw(DateTime nowUtc)
    {
        if (IsOver)
        {
            return false;
        }

        Move(RequestState.Withdrawn);
        ClosedUtc = nowUtc;
        Note(EventKind.Withdrawn, nowUtc, RequesterId);
        return true;
    }

    private bool Go(RequestState to, EventKind kind, string actorId, DateTime nowUtc, params ReadOnlySpan<RequestState> from)
    {
        if (!from.Contains(State))
        {
            return false;
        }

        Move(to);
        Note(kind, nowUtc, actorId);
        return true;
    }

    private void Move(RequestState to)
    {
        State = to;
        Step++;
    }

    private void Note(EventKind kind, DateTime nowUtc, string? actorId, string? coachId = null, string? text = null) =>
        Events.Add(new RequestEvent { RequestId = Id, Kind = kind, AtUtc = nowUtc, ActorId = actorId, CoachId = coachId, Text = text });
}
