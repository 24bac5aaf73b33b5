using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Library.Tests;

/// <summary>Documents and topics for tests.</summary>
internal static class SampleDocuments
{
    public const string Budget = "4budget", Diaspora = "4diaspora";

    public static ContentItem Document(string title, string culture = "fr", string? set = null, string? language = null, string topic = Budget, string file = "documents/fiche.pdf") => ContentJson.Read($$"""
        {
          "ContentType": "PedagogicalDocument",
          "TitlePart": { "Title": "{{title}}" },
          "AutoroutePart": { "Path": "{{culture}}/documents/{{Plain(title)}}" },
          "LocalizationPart": { "Culture": "{{culture}}", "LocalizationSet": "{{set ?? ContentIds.New()}}" },
          "PedagogicalDocument": {
            "Summary": { "Text": "What {{title}} is for" }, "File": { "Paths": ["{{file}}"] }, "Language": { "Text": "{{language}}" },
            "Topics": { "TermContentItemIds": ["{{topic}}"] }, "Licence": { "Text": "CC BY-SA 4.0" }
          }
        }
        """);

    public static async Task<ContentItem> Publish(this PortalFactory portal, ContentItem item)
    {
        var published = await portal.With<ContentWriter, ContentItem>(w => w.SaveAndPublish(item, new Editor(null, "Test"), null));
        await portal.SeeChanges();
        return published;
    }

    /// <summary>Pages kept from before the change are dropped, as they are within seconds.</summary>
    public static Task SeeChanges(this PortalFactory portal) => portal.Services.GetRequiredService<ChangeWatch>().Look();

    /// <summary>Nothing but two topics and one file of the given weight.</summary>
    public static async Task Begin(this PortalFactory portal, int bytes = 38_000)
    {
        await portal.With<PortalDb>(db => db.InOneTransaction(async () =>
        {
            await db.Versions.ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"content_route\"");
            db.Changed("content");
        }));
        await portal.Publish(ContentJson.Read($$"""
            { "ContentType": "Taxonomy", "TitlePart": { "Title": "Topics" }, "AliasPart": { "Alias": "topics" }, "TaxonomyPart": { "TermContentType": "Topic", "Terms": [
              { "ContentItemId": "{{Budget}}", "ContentType": "Topic", "TermNamesPart": { "Names": { "fr": "Budget", "en": "Budget planning" } } },
              { "ContentItemId": "{{Diaspora}}", "ContentType": "Topic", "TermNamesPart": { "Names": { "fr": "Diaspora", "en": "Diaspora" } } } ] } }
            """));
        await portal.Services.GetRequiredService<Taxonomy>().Reload();
        await portal.With<MediaLibrary>(l => l.Save("documents/fiche.pdf", new MemoryStream([.. "%PDF-1.7"u8, .. new byte[bytes - 8]]), MediaOrigin.Upload, null));
        await portal.SeeChanges();
    }

    private static string Plain(string title) => string.Join('-', new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
