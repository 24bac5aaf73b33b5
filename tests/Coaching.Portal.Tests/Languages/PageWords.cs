using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Coaching.Portal.Tests.Languages;

/// <summary>What a page says: its visible texts, and those that are read aloud, each with the language it is marked with.</summary>
internal static partial class PageWords
{
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "placeholder"];

    public static IEnumerable<(string Text, string Language)> Of(IHtmlDocument page)
    {
        foreach (var text in page.Descendants<IText>().Where(t => t.ParentElement is { } parent && !parent.LocalName.Equals("script", StringComparison.Ordinal)))
        {
            if (Space().Replace(text.Data, " ").Trim() is { Length: > 1 } words)
            {
                yield return (words, Mark(text.ParentElement!));
            }
        }

        foreach (var element in page.All)
        {
            foreach (var name in Spoken)
            {
                if (element.GetAttribute(name) is { Length: > 1 } words)
                {
                    yield return (Space().Replace(words, " "), Mark(element));
                }
            }
        }
    }

    private static string Mark(IElement element) => element.Closest("[lang]")!.GetAttribute("lang")!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
