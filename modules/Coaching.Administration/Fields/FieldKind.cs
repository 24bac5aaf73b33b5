namespace Coaching.Administration.Fields;

/// <summary>A kind of field that the centre may add.</summary>
/// <param name="Key">Name in the form.</param>
/// <param name="Words">English words, translated when shown.</param>
/// <param name="FieldName">Orchard Core's kind of field.</param>
/// <param name="Editor">Editor of the kind, or null for its own.</param>
internal sealed record FieldKind(string Key, string Words, string FieldName, string? Editor = null)
{
    public static IReadOnlyList<FieldKind> All { get; } =
    [
        new("line", /*text*/ "A line of text", "TextField"),
        new("text", /*text*/ "Several lines of text", "TextField", "TextArea"),
        new("choice", /*text*/ "One choice of a list", "TextField", "PredefinedList"),
        new("choices", /*text*/ "Several choices of a list", "MultiTextField"),
        new("term", /*text*/ "One term of a list of terms", "TaxonomyField"),
        new("terms", /*text*/ "Several terms of a list of terms", "TaxonomyField"),
        new("rich", /*text*/ "Text with headings, lists and links", "HtmlField"),
        new("number", /*text*/ "A number", "NumericField"),
        new("date", /*text*/ "A date", "DateField"),
        new("yes-no", /*text*/ "Yes or no", "BooleanField"),
        new("link", /*text*/ "A link", "LinkField"),
    ];

    public bool HasTerms => Key is "term" or "terms";

    public bool HasOptions => Key is "choice" or "choices";

    /// <summary>Whether the portal can hold people to fill it in.</summary>
    public bool MayBeRequired => Key != "yes-no";

    /// <summary>The kind with this key, or null.</summary>
    public static FieldKind? Find(string? key) => All.FirstOrDefault(k => k.Key == key);

    /// <summary>The kind of a field that exists; null for kinds that only modules bring.</summary>
    public static FieldKind? Of(string fieldName, string? editor) =>
        All.FirstOrDefault(k => k.FieldName == fieldName && k.Editor == editor) ?? All.FirstOrDefault(k => k.FieldName == fieldName && k.Editor is null);
}
