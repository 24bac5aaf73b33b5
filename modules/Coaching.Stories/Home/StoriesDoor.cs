using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Coaching.Stories.Stories;
using Microsoft.Extensions.Localization;

namespace Coaching.Stories.Home;

/// <summary>The door to the stories.</summary>
internal sealed class StoriesDoor(ContentReader content, PageAddresses addresses, IStringLocalizer<StoriesDoor> localizer) : IHomeSection
{
    public int Order => 30;

    public HomePlace Place => HomePlace.Door;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var count = await content.Count(DiasporaStory.Type, Language.Current.Code, cancellationToken: cancellationToken);
        return new Shown("_Door", new Door(
            "path",
            localizer["Read the stories"],
            addresses.Page("/Stories/Index", Language.Current.Code),
            localizer["What people here and elsewhere have built together."],
            count == 0 ? null : count,
            localizer.Plural(count, "story of the diaspora", "stories of the diaspora")));
    }
}
