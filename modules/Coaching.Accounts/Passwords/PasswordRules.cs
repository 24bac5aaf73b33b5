using System.Collections.Frozen;
using System.Text;
using Coaching.Accounts.People;
using Coaching.Kernel.Permissions;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Passwords;

/// <summary>
/// What a password may be: long enough, and not what everybody tries first. No rules about capitals or signs: they make
/// passwords hard to remember and easy to guess.
/// </summary>
internal sealed class PasswordRules(IStringLocalizer<PasswordRules> localizer)
{
    public const int MinLength = 10;
    public const int StaffMinLength = 12;
    public const int MaxLength = 128;

    private static readonly FrozenSet<string> Common = Read();
    private static readonly int LongestCommon = Common.Max(c => c.Length);

    /// <summary>Why the password cannot be taken, in the reader's language; null when it can.</summary>
    /// <param name="password">What the person wrote.</param>
    /// <param name="roles">Roles of the person: those of the staff ask for more.</param>
    /// <param name="own">What others know of the person: names, number, address.</param>
    public string? Problem(string password, IEnumerable<string> roles, params ReadOnlySpan<string?> own)
    {
        password = Same(password);
        var min = LengthFor(roles);
        return password.Length < min ? localizer["Use at least {0} characters. Three or four words together are easy to remember.", min].Value
            : password.Length > MaxLength ? localizer["Use at most {0} characters.", MaxLength].Value
            : IsGuessable(password, own) ? localizer["This password is one of the first that others would try. Choose another one."].Value
            : null;
    }

    /// <summary>How long a password must be at least for these roles.</summary>
    public static int LengthFor(IEnumerable<string> roles) => roles.Any(Roles.IsStaff) ? StaffMinLength : MinLength;

    /// <summary>Whether a password that was right before is too short for the roles its person has now.</summary>
    public static bool IsOutgrown(string password, IEnumerable<string> roles) => Same(password).Length < LengthFor(roles);

    private static string Same(string password) => password.IsNormalized(NormalizationForm.FormKC) ? password : password.Normalize(NormalizationForm.FormKC);

    private static bool IsGuessable(string password, ReadOnlySpan<string?> own)
    {
        var folded = Folding.Fold(password);
        var letters = string.Concat(folded.Where(char.IsLetter));
        var digits = string.Concat(folded.Where(char.IsDigit));
        return folded.Distinct().Count() < 4 || Common.Contains(folded) || IsOwn(folded, letters, digits, own)
            || (letters.Length == 0 ? Common.Contains(digits) : IsMadeOfCommon(letters, 2) || IsMadeOfCommon(Undisguise(folded), 2));
    }

    /// <summary>«p@ssw0rd123» is «password».</summary>
    private static string Undisguise(string folded)
    {
        var first = 0;
        var end = folded.Length;
        while (first < end && !char.IsLetter(folded[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetter(folded[end - 1]))
        {
            end--;
        }

        return string.Concat(folded[first..end].Select(sign => sign switch
        {
            '@' or '4' => 'a',
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '5' or '$' => 's',
            '7' => 't',
            _ => sign,
        }).Where(char.IsLetter));
    }

    /// <summary>«Kaolack2026!» is «kaolack», «passwordpassword» is «password» twice.</summary>
    private static bool IsMadeOfCommon(string letters, int words)
    {
        for (var length = Math.Min(letters.Length, LongestCommon); length >= 3; length--)
        {
            if (Common.Contains(letters[..length]) && (length == letters.Length || (words > 1 && IsMadeOfCommon(letters[length..], words - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwn(string folded, string letters, string digits, ReadOnlySpan<string?> own)
    {
        foreach (var known in own)
        {
            if (known is null)
            {
                continue;
            }

            var name = Folding.Fold(known.Split('@')[0]);
            var number = string.Concat(name.Where(char.IsDigit));
            if (folded == name || (letters.Length > 2 && letters == string.Concat(name.Where(char.IsLetter)))
                || (letters.Length == 0 && number.Length >= 8 && digits.EndsWith(number[^8..], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var file = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return file.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
