using System.Globalization;
using System.Xml.Linq;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Pages.Content;

/// <summary>All published addresses with their translations (sitemaps.org 0.9, alternates as xhtml:link).</summary>
internal sealed class SitemapModel(PortalDb db, PageAddresses addresses) : PageModel
{
    /// <summary>A sitemap may name 50,000 addresses.</summary>
    private const int Most = 50_000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var pages = await db.Versions.Where(v => v.Published && v.Path != null).OrderBy(v => v.Path).Take(Most)
            .Select(v => new { v.Path, v.Culture, v.LocalizationSet, v.ModifiedUtc }).ToListAsync(cancellationToken);
        var sets = pages.Where(p => p.LocalizationSet is not null).ToLookup(p => p.LocalizationSet);
        var map = new XElement(
            Map + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Html),
            pages.Select(p => new XElement(
                Map + "url",
                new XElement(Map + "loc", addresses.Absolute("/" + p.Path)),
                new XElement(Map + "lastmod", p.ModifiedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (p.LocalizationSet is null ? [] : sets[p.LocalizationSet]).Where(t => t.Culture is not null).Select(t => new XElement(
                    Html + "link",
                    new XAttribute("rel", "alternate"),
                    new XAttribute("hreflang", t.Culture!),
                    new XAttribute("href", addresses.Absolute("/" + t.Path)))))));
        return Content(new XDeclaration("1.0", "utf-8", null) + map.ToString(SaveOptions.DisableFormatting), "application/xml; charset=utf-8");
    }
}
