using System.Text;
using System.Text.RegularExpressions;
using Coaching.Testing;

namespace Coaching.Portal.Tests.Browsing;

/// <summary>The mails that a portal without a mail server has written into its data folder.</summary>
internal static partial class MailFolder
{
    /// <summary>Everything sent so far.</summary>
    public static IReadOnlyList<SentMail> Mails(this PortalFactory portal)
    {
        var folder = Path.Combine(portal.Folder, "mail");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Select(File.ReadAllText).Select(Read)] : [];
    }

    /// <summary>Those to an address with a subject.</summary>
    public static IReadOnlyList<SentMail> Mails(this PortalFactory portal, string to, string subject) =>
        [.. portal.Mails().Where(m => m.To.Contains(to, StringComparison.Ordinal) && m.Subject.Contains(subject, StringComparison.Ordinal))];

    /// <summary>Waits for a mail, after some of the same kind: the portal's worker sends it in its own time.</summary>
    public static async Task<SentMail> WaitForMail(this PortalFactory portal, string to, string subject, int after = 0)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (portal.Mails(to, subject) is var mails && mails.Count > after)
            {
                return mails[^1];
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail «{subject}» to {to}; there are: {string.Join(", ", portal.Mails().Select(m => $"{m.To} {m.Subject}"))}");
    }

    private static SentMail Read(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = mail[..end].Replace("\r\n ", " ", StringComparison.Ordinal);
        var boundary = Boundary().Match(head).Groups[1].Value;
        var text = mail[(end + 4)..].Split("--" + boundary).Select(Part).FirstOrDefault(p => p.Length > 0) ?? string.Empty;
        return new(Header(head, "To"), Words.Plain(Decode(Header(head, "Subject"))), Header(head, "Content-Language"), Words.Plain(text));
    }

    /// <summary>The plain text of a part; nothing for a part of another kind.</summary>
    private static string Part(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 || !part[..end].Contains("text/plain", StringComparison.OrdinalIgnoreCase) ? string.Empty
            : part[..end].Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(part[(end + 4)..].Trim()))
            : Quoted(part[(end + 4)..].Replace("=\r\n", string.Empty, StringComparison.Ordinal), '=');
    }

    private static string Header(string head, string name) =>
        Regex.Match(head, $"^{name}: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim();

    private static string Decode(string header) => EncodedWord().Replace(
        Between().Replace(header, "?==?"),
        word => word.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
            : Quoted(word.Groups[2].Value.Replace('_', ' '), '='));

    private static string Quoted(string text, char sign)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == sign && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var one))
            {
                bytes.Add(one);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("""boundary="?([^";\r\n]+)""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();
}

/// <summary>A mail as it is read.</summary>
internal sealed record SentMail(string To, string Subject, string Language, string Text);
