using System.Globalization;
using System.Text;

namespace Coaching.Training.Certificates.Signing;

/// <summary>
/// What a certificate says, in the one form that is signed. UTF-8, one line a statement, each ended by a line feed (U+000A); in a line, the
/// cells are separated by a tab (U+0009). In a cell, a backslash is written <c>\\</c>, a tab <c>\t</c>, a line feed <c>\n</c> and a
/// carriage return <c>\r</c>, so that no text can pass for another statement. Lines, in this order:
/// <code>
/// coaching-certificate-1                 the version of this form
/// number    AS-2026-000123
/// code      7K3M…                        28 signs, without hyphens
/// language  fr                           in which it is printed
/// name      Mme Awa Sarr
/// title     en  Project management       one line a language, languages in the order of their codes
/// outcome   en  Draw the actor map       one line an outcome, in their order; languages as above
/// minutes   320
/// from      2026-11-21                   days as ISO 8601
/// to        2026-12-03
/// issued    2026-12-03
/// centre    en  Coaching centre          one line a language
/// address   …                            left out when there is none, like place and signatory
/// place     Kaolack
/// signatory Khady Thiam
/// function  en  The director             one line a language
/// </code>
/// The year of the number is that of the row, so that a changed one is found out. A revocation is not part of it: it comes later.
/// </summary>
internal static class SignedText
{
    /// <summary>Version of the form, its first line.</summary>
    public const string Version = "coaching-certificate-1";

    /// <summary>The form of a certificate.</summary>
    public static string Of(Certificate certificate)
    {
        var says = certificate.Read();
        var text = new StringBuilder();
        Line(text, Version);
        Line(text, "number", certificate.Number);
        Line(text, "code", certificate.Code);
        Line(text, "language", says.Language);
        Line(text, "name", says.Name);
        Lines(text, "title", says.Titles);
        foreach (var (language, outcomes) in InOrder(says.Outcomes))
        {
            foreach (var outcome in outcomes)
            {
                Line(text, "outcome", language, outcome);
            }
        }

        Line(text, "minutes", says.Minutes.ToString(CultureInfo.InvariantCulture));
        Line(text, "from", Day(says.From));
        Line(text, "to", Day(says.To));
        Line(text, "issued", Day(says.Issued));
        Lines(text, "centre", says.Centre);
        Optional(text, "address", says.Address);
        Optional(text, "place", says.Place);
        Optional(text, "signatory", says.Signatory);
        Lines(text, "function", says.Function);
        return text.ToString();
    }

    private static void Lines(StringBuilder text, string statement, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (language, value) in InOrder(texts))
        {
            Line(text, statement, language, value);
        }
    }

    private static void Optional(StringBuilder text, string statement, string? value)
    {
        if (value is not null)
        {
            Line(text, statement, value);
        }
    }

    private static void Line(StringBuilder text, params string[] cells) => text.AppendJoin('\t', cells.Select(Escaped)).Append('\n');

    private static string Escaped(string cell) => cell
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IOrderedEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> texts) => texts.OrderBy(t => t.Key, StringComparer.Ordinal);
}
