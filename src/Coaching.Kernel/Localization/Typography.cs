namespace Coaching.Kernel.Localization;

/// <summary>The typography of a language, for what people read; languages without one stay as they were typed.</summary>
public static class Typography
{
    /// <summary>A text in the typography of its language.</summary>
    public static string Apply(string text, string? culture) => culture switch
    {
        "fr" => FrenchTypography.Apply(text),
        "en" => EnglishTypography.Apply(text),
        _ => text,
    };

    /// <summary>HTML in the typography of its language.</summary>
    public static string ApplyToHtml(string html, string? culture) => culture switch
    {
        "fr" => FrenchTypography.ApplyToHtml(html),
        "en" => EnglishTypography.ApplyToHtml(html),
        _ => html,
    };
}
