using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Coaching.Kernel.People;

/// <summary>
/// A telephone number in international form (E.164). People write it as they dial it: Senegal 9 digits, Morocco 10 with its zero,
/// Mali 8, Côte d'Ivoire 10, or any country's with + or 00.
/// </summary>
public sealed record PhoneNumber
{
    /// <summary>E.164 knows at most fifteen digits after the plus sign.</summary>
    public const int MaxLength = 16;

    private PhoneNumber(string digits) => International = "+" + digits;

    /// <summary>As it is stored: <c>+221770000001</c>.</summary>
    public string International { get; }

    /// <summary>English name of the country when it is one of the partners', else null.</summary>
    public string? Country => Plan(International[1..])?.Country;

    /// <summary>As it is shown: <c>+221 77 000 00 01</c>. Put it in a <c>bdi</c> element.</summary>
    public override string ToString()
    {
        var digits = International[1..];
        var code = Plan(digits)?.Code ?? CountryCode(digits);
        var rest = digits[code.Length..];
        var groups = Plan(digits)?.Groups ?? [.. Enumerable.Repeat(2, (rest.Length / 2) - (rest.Length % 2)), .. Enumerable.Repeat(3, rest.Length % 2)];
        var shown = new StringBuilder("+").Append(code);
        foreach (var length in groups)
        {
            shown.Append(' ').Append(rest, 0, length);
            rest = rest[length..];
        }

        return shown.ToString();
    }

    /// <summary>Shows a stored number, or what else is stored as it is.</summary>
    public static string Show(string? stored) => TryParse(stored, null, out var phone) ? phone.ToString() : stored ?? string.Empty;

    /// <summary>Reads a number as a person writes it.</summary>
    /// <param name="written">With any spaces, dots, hyphens or brackets; in European or Arabic digits.</param>
    /// <param name="region">
    /// Region of the centre, <c>SN</c> or <c>MA</c>. It decides where a number could be of two countries: 10 digits with 05 or 07 are
    /// dialled in Morocco and in Côte d'Ivoire.
    /// </param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string? written, string? region, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (Digits(written) is not { } digits)
        {
            return false;
        }

        var international = digits.StartsWith('+') ? digits[1..] : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : Local(digits, region);
        if (international is null || international.Length is < 8 or > MaxLength - 1 || international[0] == '0')
        {
            return false;
        }

        // «+212 (0)6…»: the zero is dialled inside the country only.
        if (international.StartsWith("2120", StringComparison.Ordinal))
        {
            international = "212" + international[4..];
        }

        if (Plan(international) is { } plan && international.Length != plan.Code.Length + plan.Groups.Sum())
        {
            return false;
        }

        number = new(international);
        return true;
    }

    private static string? Local(string digits, string? region) => (digits.Length, digits[0], digits.Length > 1 ? digits[1] : ' ') switch
    {
        (9, '7' or '3', _) => "221" + digits,
        (9, '5' or '6', _) => "212" + digits,
        (8, not ('0' or '1'), _) => "223" + digits,
        (10, '0', '6' or '8') => "212" + digits[1..],
        (10, '0', '5' or '7') when region == "MA" => "212" + digits[1..],
        (10, '0', '1' or '5' or '7') or (10, '2', '1' or '5' or '7') => "225" + digits,
        _ => null,
    };

    /// <summary>The number without its separators, or null when it holds anything that is no number.</summary>
    private static string? Digits(string? written)
    {
        var kept = new StringBuilder();
        foreach (var sign in written?.Trim() ?? string.Empty)
        {
            if (char.IsDigit(sign))
            {
                kept.Append((int)char.GetNumericValue(sign));
            }
            else if (sign == '+' && kept.Length == 0)
            {
                kept.Append(sign);
            }
            else if (!(char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.Format || sign is '.' or '-' or '‑' or '–' or '/' or '(' or ')'))
            {
                return null;
            }
        }

        return kept.Length is 0 or > 32 ? null : kept.ToString();
    }

    private static (string Code, string Country, int[] Groups)? Plan(string digits) => digits switch
    {
        ['2', '2', '1', ..] => ("221", "Senegal", [2, 3, 2, 2]),
        ['2', '1', '2', ..] => ("212", "Morocco", [1, 2, 2, 2, 2]),
        ['2', '2', '3', ..] => ("223", "Mali", [2, 2, 2, 2]),
        ['2', '2', '5', ..] => ("225", "Côte d’Ivoire", [2, 2, 2, 2, 2]),
        _ => null,
    };

    private static string CountryCode(string digits) => digits switch
    {
        ['1' or '7', ..] => digits[..1],
        ['2', '0' or '7', ..] or ['3', not ('5' or '7' or '8'), ..] or ['4', not '2', ..] or ['5', not ('0' or '9'), ..]
            or ['6', not ('7' or '8' or '9'), ..] or ['8', '1' or '2' or '4' or '6', ..] or ['9', not ('6' or '7' or '9'), ..] => digits[..2],
        _ => digits[..3],
    };
}
