using System.Globalization;
using System.Text;
using System.Xml;
using Coaching.Content.Items.Fields;
using Coaching.Content.Store;
using Coaching.Content.Taxonomies;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Stories.Feeds;

/// <summary>The newest items of a type as an Atom feed (RFC 4287), in the language of the request.</summary>
internal sealed class AtomFeed(ContentReader content, PortalDb db, PageAddresses addresses, SiteSettings settings, Taxonomy taxonomy, TimeProvider clock)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private const int Entries = 20;

    /// <summary>Writes the feed.</summary>
    /// <param name="type">Content type of its entries.</param>
    /// <param name="title">Title of the feed.</param>
    /// <param name="listPath">Path of the page that lists the same.</param>
    /// <param name="feedPath">Path of the feed.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Feed> Write(string type, string title, string listPath, string feedPath, CancellationToken cancellationToken)
    {
        var items = await content.List(type, Language.Current.Code, take: Entries, cancellationToken: cancellationToken);
        var ids = items.Select(i => i.VersionId).ToList();
        var changed = await db.Versions.Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.ModifiedUtc, cancellationToken);
        var updated = changed.Count > 0 ? changed.Values.Max() : clock.GetUtcNow().UtcDateTime.Date;
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(null, "feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Language.Current.Code);
            Text(xml, "id", Id(feedPath));
            Text(xml, "title", $"{title} – {settings.SiteName}");
            Text(xml, "updated", Time(updated));
            Link(xml, "self", "application/atom+xml", feedPath);
            Link(xml, "alternate", "text/html", listPath);
            Author(xml, settings.SiteName);
            foreach (var item in items)
            {
                Entry(xml, item, changed.GetValueOrDefault(item.VersionId, updated));
            }

            xml.WriteEndElement();
            await xml.FlushAsync();
        }

        return new Feed(bytes.ToArray(), updated);
    }

    private void Entry(XmlWriter xml, ContentCard item, DateTime changed)
    {
        xml.WriteStartElement(null, "entry", Atom);
        Text(xml, "id", Id("/item/" + item.ContentItemId));
        Text(xml, "title", item.DisplayText);
        Text(xml, "published", Time(item.PublishedUtc ?? changed));
        Text(xml, "updated", Time(changed));
        Link(xml, "alternate", "text/html", item.Url);
        if (item.As<Fields>() is var fields && !string.IsNullOrWhiteSpace(fields.Person.Text))
        {
            Author(xml, fields.Person.Text);
        }

        foreach (var topic in fields.Topics.TermContentItemIds.Select(taxonomy.Name).Where(n => n.Length > 0))
        {
            xml.WriteStartElement(null, "category", Atom);
            xml.WriteAttributeString("term", topic);
            xml.WriteEndElement();
        }

        Text(xml, "summary", fields.Summary.Text ?? item.DisplayText);
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string rel, string type, string path)
    {
        xml.WriteStartElement(null, "link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", addresses.Absolute(path));
        xml.WriteEndElement();
    }

    /// <summary>Stays the same when titles and addresses change (RFC 4151).</summary>
    private string Id(string what) => $"tag:{new Uri(addresses.Absolute("/")).Host},2026:{what}";

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement(null, "author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(null, name, Atom, string.Concat(text.Where(XmlConvert.IsXmlChar)));

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>What stories and news have under the same names.</summary>
    private sealed record Fields
    {
        public TextField Person { get; init; } = new();

        public TextField Summary { get; init; } = new();

        public TaxonomyField Topics { get; init; } = new();
    }
}
