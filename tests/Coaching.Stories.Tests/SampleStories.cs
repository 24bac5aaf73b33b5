using Coaching.Content.Items;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Stories.Tests;

/// <summary>Stories, news and terms for tests.</summary>
internal static class SampleStories
{
    public const string Senegal = "4senegal", Kaolack = "4kaolack", Kayemor = "4kayemor", Oujda = "4oujda", Budget = "4budget", Diaspora = "4diaspora";

    public static ContentItem Story(string title, string culture = "fr", string? set = null, string origin = Kayemor, string topic = Budget, bool consent = true, string residence = "Brescia") => ContentJson.Read($$"""
        {
          "ContentType": "DiasporaStory",
          "TitlePart": { "Title": "{{title}}" },
          "AutoroutePart": { "Path": "{{culture}}/{{(culture == "fr" ? "parcours" : "stories")}}/{{Plain(title)}}" },
          "LocalizationPart": { "Culture": "{{culture}}", "LocalizationSet": "{{set ?? ContentIds.New()}}" },
          "DiasporaStory": {
            "Person": { "Text": "Ousmane Ba" }, "Residence": { "Text": "{{residence}}" },
            "Summary": { "Text": "Summary of {{title}} <b>& more</b>" },
            "Origin": { "TermContentItemIds": ["{{origin}}"] }, "Topics": { "TermContentItemIds": ["{{topic}}"] },
            {{(consent ? "\"ConsentDate\": { \"Value\": \"2026-10-01T00:00:00Z\" }, \"ConsentHow\": { \"Text\": \"Signed SECRETLY\" }," : string.Empty)}}
            "Picture": { "Paths": ["stories/mill.png"], "MediaTexts": ["Un moulin"] }
          },
          "FlowPart": { "Widgets": [ { "ContentType": "Paragraph", "Paragraph": { "Content": { "Html": "<p>Body of {{title}}</p>" } } } ] }
        }
        """);

    public static ContentItem News(string title, string culture = "fr") => ContentJson.Read($$"""
        {
          "ContentType": "News", "TitlePart": { "Title": "{{title}}" },
          "AutoroutePart": { "Path": "{{culture}}/{{(culture == "fr" ? "actualites" : "news")}}/{{Plain(title)}}" },
          "LocalizationPart": { "Culture": "{{culture}}", "LocalizationSet": "{{ContentIds.New()}}" },
          "News": { "Summary": { "Text": "Summary of {{title}}" } }
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

    /// <summary>Senegal with Kaolack and Kayemor in it, Oujda, and two topics.</summary>
    public static async Task AddTerms(this PortalFactory portal)
    {
        await portal.Publish(Terms("territories", "Territory", $"{Term(Senegal, "Sénégal", "Senegal", Term(Kaolack, "Kaolack", "Kaolack", Term(Kayemor, "Kayemor", "Kayemor")))}, {Term(Oujda, "Oujda", "Oujda")}"));
        await portal.Publish(Terms("topics", "Topic", $"{Term(Budget, "Budget", "Budget planning")}, {Term(Diaspora, "Diaspora", "Diaspora")}"));
        await portal.Services.GetRequiredService<Taxonomy>().Reload();
    }

    /// <summary>An empty portal again: tests of one class share it.</summary>
    public static async Task Clear(this PortalFactory portal)
    {
        await portal.With<PortalDb>(db => db.InOneTransaction(async () =>
        {
            await db.Versions.ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"content_route\"");
            db.Changed("content");
        }));
        await portal.SeeChanges();
    }

    private static ContentItem Terms(string alias, string type, string terms) => ContentJson.Read($$"""
        { "ContentType": "Taxonomy", "TitlePart": { "Title": "{{alias}}" }, "AliasPart": { "Alias": "{{alias}}" }, "TaxonomyPart": { "TermContentType": "{{type}}", "Terms": [{{terms}}] } }
        """);

    private static string Term(string id, string french, string english, string? below = null) => $$"""
        { "ContentItemId": "{{id}}", "ContentType": "Term", "DisplayText": "{{french}}", "TermNamesPart": { "Names": { "fr": "{{french}}", "en": "{{english}}" } }, "Terms": [{{below}}] }
        """;

    private static string Plain(string title) => string.Join('-', new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
