using System.Text;
using Coaching.Content.Search.Text;

namespace Coaching.Content.Addresses;

/// <summary>
/// One part of an address made from a title. Only letters, digits and single hyphens, so it is legal in Orchard Core's
/// <c>AutoroutePart.Path</c>; Latin letters lose their accents, other scripts keep their letters.
/// </summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary>"L’œuvre d'été : 2ᵉ étape" becomes "l-oeuvre-d-ete-2e-etape"; "" when the title has no letter or digit.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(Math.Min(title.Length, MaxLength));
        foreach (var rune in Folding.Fold(Folding.Valid(title).Normalize(NormalizationForm.FormKC)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(rune);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().TrimEnd('-'));
    }

    /// <summary>At most <see cref="MaxLength"/> characters, between words where there is more than one.</summary>
    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaxLength);
        return end > 0 ? slug[..end] : slug[..(char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
