using Coaching.Kernel.People;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Tests.Browsing;
using Coaching.Portal.Tests.Security;
using Coaching.Testing.People;

namespace Coaching.Portal.Tests.Languages;

/// <summary>The portal writes to people in their language, whichever page made it write.</summary>
public sealed class MailLanguageTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    [Theory]
    [InlineData("fr", "/en/forgotten-password", "mot de passe")]
    [InlineData("en", "/fr/mot-de-passe-oublie", "password")]
    public async Task A_mail_is_written_in_the_language_of_who_receives_it(string language, string asked, string subject)
    {
        var address = $"rose.{language}@example.org";
        await portal.With<IAccounts, AccountResult>(a => a.Create(new("Rose", "Diouf", address, null, TestPerson.Password, language, [Roles.Trainee])));
        var visitor = portal.Visit();
        await visitor.Submit(await visitor.Read(asked), new Dictionary<string, string?> { ["Input.Name"] = address });
        await portal.RunDueWork();
        var mail = await portal.WaitForMail(address, subject);
        Assert.Equal(language, mail.Language);
        Assert.False(Speech.IsForeign(mail.Text, language), mail.Text);
        Assert.True(language == "en" || Speech.Untranslated(mail.Text) is null, mail.Text);
        Assert.Contains($"https://localhost/{language}/", mail.Text, StringComparison.Ordinal);
    }
}
