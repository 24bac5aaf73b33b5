using System.Net.Mail;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Accounts.SignIn;

/// <summary>What people write to say who they are: a telephone number or a mail address.</summary>
/// <param name="Phone">The number, when it is one.</param>
/// <param name="Email">The address, when it is one.</param>
internal sealed record SignInName(PhoneNumber? Phone, string? Email)
{
    /// <summary>The same for every way of writing the same thing.</summary>
    public string Key => Phone?.International ?? Email?.ToUpperInvariant() ?? string.Empty;

    /// <summary>Reads what was written; null when it is neither.</summary>
    public static SignInName? Read(string? written, SiteSettings settings) =>
        PhoneNumber.TryParse(written, settings.Region, out var phone) ? new(phone, null)
        : ReadEmail(written) is { } email ? new(null, email)
        : null;

    /// <summary>A mail address, or null when it cannot be one.</summary>
    public static string? ReadEmail(string? written)
    {
        var email = written?.Trim();
        return email is { Length: > 0 and <= User.EmailMaxLength } && MailAddress.TryCreate(email, out var read) && read.Address == email
            && read.Host.Contains('.', StringComparison.Ordinal) && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? email : null;
    }

    /// <summary>Whose it is, or null. Tracked, so that it can be changed.</summary>
    public Task<User?> Find(PortalDb db, CancellationToken cancellationToken)
    {
        var phone = Phone?.International;
        var email = Email?.ToUpperInvariant();
        return db.Users.AsTracking().FirstOrDefaultAsync(u => phone != null ? u.PhoneNumber == phone : u.NormalizedEmail == email, cancellationToken);
    }
}
