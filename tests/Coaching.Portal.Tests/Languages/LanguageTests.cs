using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Html.Dom;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Tests.Security;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Languages;

/// <summary>
/// Every page that a person can reach by links speaks one language: the one of its address, unless a passage is marked with another.
/// </summary>
public sealed partial class LanguageTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    /// <summary>Pages that differ only in what they show: so many of a kind are read for people who are signed in; visitors read all.</summary>
    private const int OfAKind = 4;

    public static TheoryData<string, string> RolesAndLanguages => [.. new[] { "fr", "en" }.SelectMany(l => Roles.All.Prepend(Roles.Anonymous).Select(r => new TheoryDataRow<string, string>(r, l)))];

    [Theory]
    [MemberData(nameof(RolesAndLanguages))]
    public async Task Every_page_speaks_the_language_of_its_address(string role, string language)
    {
        var visitor = await portal.Visit(role == Roles.Anonymous ? null : TestPerson.In(role));
        var wrong = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>());
        foreach (var start in language == "fr" ? new[] { "/fr", "/fr/mon-espace", "/fr/bureau", "/fr/redaction", "/fr/administration" } : ["/en", "/en/my-space", "/en/desk", "/en/editorial", "/en/administration"])
        {
            waiting.Enqueue(start);
        }

        var read = 0;
        while (waiting.TryDequeue(out var address))
        {
            var answer = await visitor.Get(address);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently)
            {
                continue;
            }

            read++;
            var page = (IHtmlDocument)await BrowsingContext.New().OpenAsync(r => r.Content(answer.Content.ReadAsStringAsync().Result).Address("https://localhost" + address));
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            foreach (var (text, mark) in PageWords.Of(page))
            {
                if (mark == "fr" && Speech.Untranslated(text) is { } left)
                {
                    wrong.Add($"{address}: untranslated «{left}»");
                }
                else if (mark is "fr" or "en" && Speech.IsForeign(text, mark))
                {
                    wrong.Add($"{address} ({mark}): «{text[..Math.Min(120, text.Length)]}»");
                }
            }

            foreach (var link in page.Links.OfType<IHtmlAnchorElement>().Where(a => a.Origin == "https://localhost" && a.PathName.StartsWith($"/{language}/", StringComparison.Ordinal)))
            {
                var kind = Kind(link.PathName);
                // Authors read every lesson.
                var all = role == Roles.Anonymous || (role == Roles.Author && kind is "formations/5/" or "training/5/");
                if (seen.Add(link.PathName) && (all || kinds.GetValueOrDefault(kind) < OfAKind))
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(link.PathName);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{role}, {language}: {read} pages");
        Assert.True(read > 10);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {read} pages:\n{string.Join('\n', wrong.Take(60))}");
    }

    /// <summary>Addresses of one kind share the first segment, the number of segments and what is no id.</summary>
    private static string Kind(string path)
    {
        var parts = path.Split('/');
        return parts.Length <= 3 ? path : $"{parts[2]}/{parts.Length}/{(Id().IsMatch(parts[^1]) ? "id" : Id().IsMatch(path) ? parts[^1] : string.Empty)}";
    }

    [GeneratedRegex("(^|/)4[0-9a-z]{25}(/|$)")]
    private static partial Regex Id();
}
