using Coaching.Workflows.Runs;

namespace Coaching.Workflows.Reading;

/// <summary>A workflow in a list.</summary>
/// <param name="WorkflowTypeId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The newest version.</param>
/// <param name="Enabled">The switch.</param>
/// <param name="Runs">How many runs there are in each state.</param>
public sealed record WorkflowTypeRow(string WorkflowTypeId, string Name, int Version, bool Enabled, IReadOnlyDictionary<RunStatus, int> Runs);
