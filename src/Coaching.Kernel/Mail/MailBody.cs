using System.Text;
using System.Text.Encodings.Web;

namespace Coaching.Kernel.Mail;

/// <summary>One column, readable as plain text; the HTML part says the same with the same words.</summary>
internal static class MailBody
{
    public static string Text(Mail mail, string site)
    {
        var text = new StringBuilder().AppendJoin("\n\n", mail.Paragraphs).Append("\n\n");
        if (mail.Link is not null)
        {
            text.Append(mail.LinkText).Append('\n').Append(mail.Link).Append("\n\n");
        }

        return text.Append("-- \n").Append(site).Append('\n').ToString();
    }

    public static string Html(Mail mail, string site)
    {
        var encode = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        var html = new StringBuilder()
            .Append("<!doctype html><html lang=\"").Append(mail.Language).Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(encode.Encode(mail.Subject))
            .Append("</title></head><body style=\"margin:0;background:#FBF7F0;color:#1E1B16;font:17px/1.55 system-ui,sans-serif\">")
            .Append("<div style=\"max-width:560px;margin:0 auto;padding:24px\"><p style=\"color:#24386B;font-weight:600\">")
            .Append(encode.Encode(site)).Append("</p>");
        foreach (var paragraph in mail.Paragraphs)
        {
            html.Append("<p>").Append(encode.Encode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        if (mail.Link is not null)
        {
            html.Append("<p><a href=\"").Append(encode.Encode(mail.Link))
                .Append("\" style=\"display:inline-block;padding:12px 20px;background:#24386B;color:#fff;border-radius:6px;text-decoration:none\">")
                .Append(encode.Encode(mail.LinkText ?? mail.Link)).Append("</a></p>");
        }

        return html.Append("</div></body></html>").ToString();
    }
}
