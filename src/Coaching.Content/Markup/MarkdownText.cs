using Markdig;

namespace Coaching.Content.Markup;

/// <summary>Markdown as volunteers write it: CommonMark with tables and bare links. Raw HTML in it stays text.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Clean HTML; a first-level heading becomes a second-level one, because the page has its own.</summary>
    public static string ToHtml(string markdown) => HtmlCleaner.Clean(Markdown.ToHtml(markdown, Pipeline));
}
