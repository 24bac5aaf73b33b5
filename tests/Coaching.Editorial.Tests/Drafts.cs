using System.Text.Json.Nodes;
using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;
using Coaching.Testing;
using Coaching.Testing.People;

namespace Coaching.Editorial.Tests;

/// <summary>People who write, and something to write on.</summary>
internal static class Drafts
{
    extension(PortalFactory portal)
    {
        public async Task<Visitor> SignIn(TestPerson person)
        {
            await portal.Settle([person]);
            return await portal.Visit(person);
        }

        /// <summary>Stores a draft of the type, with further parts by name.</summary>
        /// <returns>The item's id.</returns>
        public async Task<string> Draft(string type, string title, string culture = "fr", string? set = null, params IEnumerable<(string Name, JsonObject Part)> parts)
        {
            var item = new ContentItem { ContentType = type };
            item.Put(new TitlePart { Title = title });
            item.Put(new LocalizationPart { Culture = culture, LocalizationSet = set ?? ContentIds.New() });
            foreach (var (name, part) in parts)
            {
                item.Parts[name] = part;
            }

            return (await portal.With<ContentWriter, ContentItem>(w => w.SaveDraft(item, new(null, "Essai"), null))).ContentItemId;
        }
    }

    extension(Visitor visitor)
    {
        /// <summary>Opens the item in the editor, fills in what is given and presses a button.</summary>
        public async Task<AngleSharp.Html.Dom.IHtmlDocument> Write(string id, string command, params IEnumerable<(string Name, string Value)> values) =>
            await visitor.SubmitAndRead(
                await visitor.Read($"/fr/redaction/{id}"),
                values.Append(("command", command)).ToDictionary(v => v.Item1, string? (v) => v.Item2),
                "form[data-editor]");
    }
}
