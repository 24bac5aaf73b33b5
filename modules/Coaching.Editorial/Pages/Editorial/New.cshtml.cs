using System.ComponentModel.DataAnnotations;
using Coaching.Content.Definitions;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Rules;
using Coaching.Content.Store;
using Coaching.Editorial.Rights;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Coaching.Editorial.Pages.Editorial;

/// <summary>Begins an item: what kind, in which language, under which title. The rest is done in the editor.</summary>
internal sealed class NewModel(
    ContentDefinitions definitions, ContentWriter writer, PageDescription page, IStringLocalizer<NewModel> localizer) : PageModel
{
    [BindProperty]
    public Beginning Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Languages { get; private set; } = [];

    public void OnGet(string? type)
    {
        Input.Type = type ?? "Page";
        Input.Language = Language.Current.Code;
        Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Show();
        if (ModelState.IsValid && (definitions.Type(Input.Type!) is not { Creatable: true } type || !User.May(type.EditAction)))
        {
            ModelState.AddModelError("Input.Type", localizer["Choose what you want to write."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var item = new ContentItem { ContentType = Input.Type! };
        item.Put(new TitlePart { Title = Input.Title });
        item.Put(new LocalizationPart { Culture = Input.Language, LocalizationSet = ContentIds.New() });
        foreach (var part in definitions.Type(Input.Type!)!.Parts.Where(p => item.Parts[p.Name] is null))
        {
            item.Parts[part.Name] = new System.Text.Json.Nodes.JsonObject();
        }

        try
        {
            var saved = await writer.SaveDraft(item, new(User.Id, User.Identity?.Name), null, cancellationToken);
            return RedirectToPage("/Editorial/Edit", new { id = saved.ContentItemId });
        }
        catch (ContentInvalidException invalid)
        {
            foreach (var problem in invalid.Problems)
            {
                ModelState.AddModelError("Input.Title", localizer[problem.Text, [.. problem.Arguments]]);
            }

            return Page();
        }
    }

    private void Show()
    {
        page.Staff = true;
        Types = [.. definitions.Types.Where(t => t.Creatable && User.May(t.EditAction)).Select(t => new SelectListItem(localizer[t.DisplayName], t.Name))];
        Languages = [.. Language.All.Select(l => new SelectListItem(l.OwnName, l.Code))];
    }

    /// <summary>What one needs to begin.</summary>
    internal sealed class Beginning
    {
        [Required(ErrorMessage = "Choose what you want to write.")]
        public string? Type { get; set; }

        [Required(ErrorMessage = "Choose a language."), RegularExpression("fr|en", ErrorMessage = "Choose a language.")]
        public string? Language { get; set; }

        [Required(ErrorMessage = "Write a title."), StringLength(ContentPreparation.MaxTitle, ErrorMessage = "A title has 255 characters at most.")]
        public string? Title { get; set; }
    }
}
