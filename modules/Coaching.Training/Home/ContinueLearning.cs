using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Slots;
using Coaching.Training.Enrolments;
using Coaching.Training.Outlines;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Home;

/// <summary>«Continue» on the home page: the next step of the module the person last worked on.</summary>
internal sealed class ContinueLearning(Learning learning, OutlineReader outlines, IStringLocalizer<ContinueLearning> localizer) : IHomeSection
{
    public int Order => 10;

    public HomePlace Place => HomePlace.ForYou;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var enrolments = personId is null ? [] : await learning.Of(personId, cancellationToken);
        if (enrolments.FirstOrDefault(e => e.CompletedUtc is null) is not { } enrolment)
        {
            return null;
        }

        var found = await outlines.OfSets([enrolment.ModuleSet], Language.Current.Code, cancellationToken);
        if (found.GetValueOrDefault(enrolment.ModuleSet) is not { } outline || outline.FirstUnfinished(enrolment.Done) is not { } step)
        {
            return null;
        }

        return new("_ForYou", new ForYou(
            "learn",
            localizer["Continue: {0}", step.Title],
            step.Url,
            outline.Module.DisplayText,
            localizer.Plural(outline.DoneOf(enrolment.Done), "{0} of {1} steps done", "{0} of {1} steps done", outline.Steps.Count)));
    }
}
