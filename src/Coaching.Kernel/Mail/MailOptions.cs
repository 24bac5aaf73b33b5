namespace Coaching.Kernel.Mail;

/// <summary>Section <c>Mail</c> of the configuration. Without a host, mails are written to a folder.</summary>
public sealed class MailOptions
{
    /// <summary>Sender's address.</summary>
    public string From { get; set; } = "centre@localhost";

    /// <summary>SMTP host, or null to write to <see cref="PickupFolder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>587 for submission with STARTTLS. Port 465 (implicit TLS) is not spoken.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether to ask for STARTTLS.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>How long one mail may take; less than half of a job's lease.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Folder for <c>.eml</c> files, relative to the data folder.</summary>
    public string PickupFolder { get; set; } = "mail";
}
