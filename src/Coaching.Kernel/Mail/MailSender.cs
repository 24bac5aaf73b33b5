using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Coaching.Kernel.Files;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Microsoft.Extensions.Options;

namespace Coaching.Kernel.Mail;

/// <summary>Sends the mails of the outbox: by SMTP, or into a folder when no host is configured.</summary>
internal sealed class MailSender(IOptions<MailOptions> options, DataFolder data, SiteSettings settings) : IWorkHandler<Mail>
{
    public async Task Handle(Mail work, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var message = Compose(work, mail.From);
        using var client = mail.Host is { } host ? Smtp(host, mail) : Pickup(mail);
        // The client's own timeout does not count for what is awaited: a server that falls silent would hold the worker for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not answer within {mail.TimeoutSeconds} seconds.");
        }
    }

    private static SmtpClient Smtp(string host, MailOptions mail) => new(host, mail.Port)
    {
        EnableSsl = mail.StartTls,
        Credentials = mail.User is null ? null : new NetworkCredential(mail.User, mail.Password),
    };

    private SmtpClient Pickup(MailOptions mail) => new()
    {
        DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
        PickupDirectoryLocation = data.Folder(mail.PickupFolder),
    };

    private MailMessage Compose(Mail work, string from)
    {
        var sender = new MailAddress(from, settings.SiteName, Encoding.UTF8);
        var message = new MailMessage(sender, new MailAddress(work.To))
        {
            Subject = work.Subject,
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body = MailBody.Text(work, settings.SiteName),
        };
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{Guid.NewGuid():N}@{sender.Host}>"));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", work.Language);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(
            MailBody.Html(work, settings.SiteName), Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }
}
