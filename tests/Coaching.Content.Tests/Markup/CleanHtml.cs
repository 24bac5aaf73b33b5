using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Coaching.Content.Markup;

namespace Coaching.Content.Tests.Markup;

/// <summary>What every cleaned text must be, whatever it came from. The lists are written out again here on purpose.</summary>
internal static class CleanHtml
{
    private static readonly HashSet<string> Names =
        [.. "p h2 h3 h4 ul ol li strong em a blockquote table thead tbody tr th td br sup sub code pre figure figcaption abbr img".Split(' ')];

    private static readonly HashSet<string> Attributes =
        [.. "a@href a@rel th@scope th@colspan th@rowspan td@colspan td@rowspan abbr@title img@src img@alt img@width img@height".Split(' ')];

    private static readonly string[] Contexts = ["div", "p", "td", "li", "template", "noscript", "textarea"];

    /// <summary>Cleans, checks that the result is safe wherever a browser may parse it, and returns it.</summary>
    public static string Of(string html)
    {
        var cleaned = HtmlCleaner.Clean(html);
        Assert.Equal(cleaned, HtmlCleaner.Clean(cleaned));
        foreach (var context in Contexts)
        {
            Check(cleaned, context, scripting: true);
            Check(cleaned, context, scripting: false);
        }

        return cleaned;
    }

    private static void Check(string cleaned, string context, bool scripting)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = scripting });
        var document = parser.ParseDocument("");
        var element = document.CreateElement(context);
        var nodes = parser.ParseFragment(cleaned, element);
        Assert.All(nodes.SelectMany(node => node.DescendantsAndSelf()), CheckNode);
    }

    private static void CheckNode(INode node)
    {
        Assert.True(node is IText or IElement, $"{node.NodeName} is not text");
        if (node is IElement element)
        {
            Assert.Contains(element.LocalName, Names);
            Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri);
            Assert.All(element.Attributes, attribute => Assert.Contains($"{element.LocalName}@{attribute.Name}", Attributes));
            Assert.Matches("^(?:https?://[^/]|mailto:|tel:|(?![a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2}).)", element.GetAttribute("href") ?? "x");
            Assert.StartsWith("/media/", element.GetAttribute("src") ?? "/media/", StringComparison.Ordinal);
        }
    }
}
