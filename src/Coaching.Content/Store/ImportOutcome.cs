using Coaching.Content.Items;
using Coaching.Content.Rules;

namespace Coaching.Content.Store;

/// <summary>What importing one version did.</summary>
internal enum ImportOutcome
{
    /// <summary>The portal has this version already, with the same content.</summary>
    Same,

    /// <summary>The version is new.</summary>
    Added,

    /// <summary>The version was there with other content.</summary>
    Changed,
}

/// <summary>One item of an import cannot be stored.</summary>
internal sealed class ImportRefusedException(ContentItem item, ContentProblem problem) : Exception(problem.Text)
{
    public ContentItem Item => item;

    public ContentProblem Problem => problem;
}
