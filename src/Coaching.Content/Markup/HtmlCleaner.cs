namespace Coaching.Content.Markup;
public static class HtmlCleaner { public static string Clean(string html) => html; }
