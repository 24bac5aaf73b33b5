using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Work;
using Microsoft.Extensions.Localization;

namespace Coaching.Accounts.SecondStep;

/// <summary>Tells people that their second factor has changed: if it was not them, they are the first to know (OWASP ASVS 5.0, 6.3.7).</summary>
internal sealed class SecondStepMails(PortalDb db, SiteSettings settings, IStringLocalizer<SecondStepMails> localizer, TimeProvider clock)
{
    public void SetUp(User user) => Write(user, /*text*/ "Your second factor is set up", /*text*/ "From now on signing in to your account asks for a code of your application as well.");

    public void Removed(User user) => Write(user, /*text*/ "Your second factor is removed", /*text*/ "You took the second factor of your account away. Signing in asks for the password alone.");

    public void TakenAway(User user) => Write(user, /*text*/ "Your second factor is removed", /*text*/ "An administrator took the second factor of your account away. Set up a new one when you sign in.");

    private void Write(User user, string subject, string sentence)
    {
        if (user.Email is null)
        {
            return;
        }

        using var _ = (Language.Find(user.Language) ?? Language.French).Use(settings.Region);
        db.Raise(new Mail(
            user.Email, localizer[subject],
            [localizer["Hello {0},", user.GivenName], localizer[sentence], localizer["If you know nothing of this, choose a new password and tell the centre."]], user.Language), clock);
    }
}
