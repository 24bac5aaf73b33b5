using Coaching.Workflows.Runs;

namespace Coaching.Administration.Workflows;

/// <summary>English words for kinds of activity and states of runs, to be translated.</summary>
internal static class ActivityWords
{
    /// <summary>What an activity does; its technical name where the office has no words for it.</summary>
    public static string Kind(string name) => name switch
    {
        "ContentCreatedEvent" => /*text*/ "When content is created",
        "ContentDraftSavedEvent" => /*text*/ "When a draft is saved",
        "ContentPublishedEvent" => /*text*/ "When content is published",
        "ContentUpdatedEvent" => /*text*/ "When content is changed",
        "ContentRestoredEvent" => /*text*/ "When removed content is brought back",
        "ContentUnpublishedEvent" => /*text*/ "When content is taken offline",
        "ContentDeletedEvent" => /*text*/ "When content is removed",
        "SignalEvent" => /*text*/ "When a signal comes",
        "TimerEvent" => /*text*/ "When it is time",
        "UserTaskEvent" => /*text*/ "When a person decides",
        "IfElseTask" => /*text*/ "Decide",
        "SetPropertyTask" => /*text*/ "Remember a value",
        "SetOutputTask" => /*text*/ "Give a value out",
        "LogTask" => /*text*/ "Note in the log",
        "ForkTask" => /*text*/ "Go several ways",
        "JoinTask" => /*text*/ "Wait for several ways",
        "EmailTask" => /*text*/ "Send a mail",
        "NotifyUserTask" => /*text*/ "Tell a person",
        "RouteRequest" => /*text*/ "Choose the team for a request",
        "AssignCoach" => /*text*/ "Propose a request to a coach",
        "HandToLead" => /*text*/ "Hand a request to the lead coach",
        _ => name,
    };

    /// <summary>English words for the way an activity came out; the word itself where a workflow made it up.</summary>
    public static string Outcome(string outcome) => outcome switch
    {
        "Done" => /*text*/ "done",
        "True" => /*text*/ "yes",
        "False" => /*text*/ "no",
        "Failed" => /*text*/ "it failed",
        "ByLead" => /*text*/ "the lead coach decides",
        _ => outcome,
    };

    /// <summary>How a run stands, and the theme's tag for it.</summary>
    public static (string Words, string Tag) State(RunStatus status) => status switch
    {
        RunStatus.Starting => (/*text*/ "Begins", "now"),
        RunStatus.Halted => (/*text*/ "Waits", "wait"),
        RunStatus.Finished => (/*text*/ "Finished", "done"),
        _ => (/*text*/ "Failed", "bad"),
    };
}
