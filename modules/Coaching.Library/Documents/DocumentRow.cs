using System.Globalization;
using Coaching.Content.Media;
using Coaching.Content.Store;
using Coaching.Kernel.Ui;

namespace Coaching.Library.Documents;

/// <summary>A document as lists show it: what it is, what it weighs, where to get it.</summary>
/// <param name="Card">Title, address and fields.</param>
/// <param name="File">Its file, or null when the library has lost it.</param>
/// <param name="DownloadUrl">Where a download begins.</param>
internal sealed record DocumentRow(ContentCard Card, MediaFile? File, string DownloadUrl)
{
    public PedagogicalDocument Fields { get; } = Card.As<PedagogicalDocument>();

    /// <summary>«DOCX».</summary>
    public string? Format => File is null ? null : Path.GetExtension(File.Path)[1..].ToUpperInvariant();

    public string? Size => File is null ? null : Weights.Size(File.Size);

    /// <summary>Cost of the download in whole F CFA, rounded up.</summary>
    public int Francs => Weights.Francs(File?.Size ?? 0);

    /// <summary>Code of the language of the file.</summary>
    public string Language => LanguageOf(Card, Fields);

    /// <summary>The language's name in itself.</summary>
    public string LanguageName => NameOf(Language);

    public static string LanguageOf(ContentCard card, PedagogicalDocument fields) =>
        fields.Language.Text is { Length: > 0 } code ? code : card.Culture ?? Kernel.Languages.Language.French.Code;

    /// <summary>A language's name in itself, as it stands alone.</summary>
    public static string NameOf(string code)
    {
        var name = Kernel.Languages.Language.Find(code)?.OwnName ?? CultureInfo.GetCultureInfo(code).NativeName;
        return CultureInfo.InvariantCulture.TextInfo.ToUpper(name[..1]) + name[1..];
    }
}
