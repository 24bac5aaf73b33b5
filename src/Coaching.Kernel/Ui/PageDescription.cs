namespace Coaching.Kernel.Ui;

/// <summary>What the layout needs to know of the page it surrounds; one for each request.</summary>
public sealed class PageDescription
{
    /// <summary>The same page in each language: code and address. Null: the address of the same Razor page in the other language.</summary>
    public IReadOnlyDictionary<string, string>? Alternates { get; set; }

    /// <summary>One or two sentences for search engines and shared links.</summary>
    public string? Description { get; set; }

    /// <summary>Picture for shared links, relative to the media root.</summary>
    public string? Picture { get; set; }

    /// <summary>The content item that the page shows, for those who may edit it; null for other pages.</summary>
    public string? ContentItemId { get; set; }

    /// <summary>Type of that item.</summary>
    public string? ContentType { get; set; }

    /// <summary>Whether the page is one of the staff's: wider, with the staff's style sheet.</summary>
    public bool Staff { get; set; }

    /// <summary>Whether search engines should leave it out.</summary>
    public bool Hidden { get; set; }
}
