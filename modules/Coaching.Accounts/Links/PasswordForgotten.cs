using Coaching.Accounts.SignIn;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.Links;

/// <summary>Somebody says they forgot the password of this number or address. The page knows no more: it answers the same for everybody.</summary>
internal sealed record PasswordForgotten(string Name);

/// <summary>Looks whose it is, and writes to them when they have a mail address that they have confirmed: another one may be a stranger's.</summary>
internal sealed class PasswordForgottenMail(
    PortalDb db, PasswordLinks links, SiteSettings settings, IStringLocalizer<PasswordForgottenMail> localizer, TimeProvider clock)
    : IWorkHandler<PasswordForgotten>
{
    public async Task Handle(PasswordForgotten work, CancellationToken cancellationToken)
    {
        var user = SignInName.Read(work.Name, settings) is { } name ? await name.Find(db, cancellationToken) : null;
        if (user is not { Email: not null, EmailConfirmed: true, DeactivatedUtc: null })
        {
            return;
        }

        var link = await links.Issue(user, byMail: true, cancellationToken);
        using var _ = (Language.Find(user.Language) ?? Language.French).Use(settings.Region);
        db.Raise(new Mail(
            user.Email,
            localizer["Choose a new password"],
            [
                localizer["Hello {0},", user.GivenName],
                localizer["Somebody, probably you, asked for a new password for your account. This link works once, for 60 minutes."],
                localizer["If it was not you, do nothing: your password stays as it is."],
            ],
            user.Language,
            link,
            localizer["Choose a new password"]), clock);
    }
}
