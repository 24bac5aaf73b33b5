using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Coaching.Training.Outlines;
using Microsoft.Extensions.Localization;

namespace Coaching.Training.Home;

/// <summary>The door «Se former» of the home page, with the number of modules in the reader's language.</summary>
internal sealed class TrainingDoor(ContentReader content, PageAddresses addresses, IStringLocalizer<TrainingDoor> localizer) : IHomeSection
{
    public int Order => 10;

    public HomePlace Place => HomePlace.Door;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var language = Language.Current.Code;
        var modules = await content.Count(Types.Module, language, cancellationToken: cancellationToken);
        return new("_Door", new Door(
            "learn",
            localizer["Learn"],
            addresses.Page("/Training/Index", language),
            localizer["Short lessons, quizzes and documents, at your own pace."],
            modules == 0 ? null : modules,
            localizer.Plural(modules, "open module", "open modules")));
    }
}
