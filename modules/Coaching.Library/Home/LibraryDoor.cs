using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Slots;
using Coaching.Kernel.Ui;
using Coaching.Library.Documents;
using Microsoft.Extensions.Localization;

namespace Coaching.Library.Home;

/// <summary>The door to the documents.</summary>
internal sealed class LibraryDoor(DocumentSearch documents, PageAddresses addresses, IStringLocalizer<LibraryDoor> localizer) : IHomeSection
{
    public int Order => 40;

    public HomePlace Place => HomePlace.Door;

    public async Task<Shown?> Show(string? personId, CancellationToken cancellationToken)
    {
        var count = await documents.Count(cancellationToken);
        return new Shown("_Door", new Door(
            "file",
            localizer["Find a document"],
            addresses.Page("/Library/Index", Language.Current.Code),
            localizer["Forms, guides and templates to fill in or print."],
            count == 0 ? null : count,
            localizer.Plural(count, "document to download", "documents to download")));
    }
}
