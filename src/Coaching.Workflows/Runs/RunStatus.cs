namespace Coaching.Workflows.Runs;

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    /// <summary>Begun, its first step is due.</summary>
    Starting,

    /// <summary>Waits for an event, a time or a person.</summary>
    Halted,

    /// <summary>Ended well.</summary>
    Finished,

    /// <summary>Its last step failed; it is tried again.</summary>
    Faulted,
}
