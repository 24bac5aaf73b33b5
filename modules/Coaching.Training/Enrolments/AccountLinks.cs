using Coaching.Kernel.Languages;

namespace Coaching.Training.Enrolments;

/// <summary>Where a visitor gets an account or signs in, and comes back from. The addresses belong to the accounts and are fixed.</summary>
internal static class AccountLinks
{
    public static string Register(string returnUrl) => (Language.Current == Language.French ? "/fr/inscription" : "/en/register") + Back(returnUrl);

    public static string SignIn(string returnUrl) => (Language.Current == Language.French ? "/fr/connexion" : "/en/sign-in") + Back(returnUrl);

    private static string Back(string returnUrl) => "?returnUrl=" + Uri.EscapeDataString(returnUrl);
}
