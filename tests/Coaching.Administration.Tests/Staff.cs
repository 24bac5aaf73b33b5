using System.Globalization;
using Coaching.Kernel.People;
using Coaching.Testing;

namespace Coaching.Administration.Tests;

/// <summary>Somebody with one role, signed in.</summary>
internal static class Staff
{
    public const string Password = "trois pirogues au soleil";

    private static int _people;

    /// <summary>Creates an account with the role.</summary>
    public static async Task<string> Person(this PortalFactory portal, string role, string? email = null, string name = "Fatou")
    {
        email ??= string.Create(CultureInfo.InvariantCulture, $"person{Interlocked.Increment(ref _people)}@example.org");
        var result = await portal.With<IAccounts, AccountResult>(a => a.Create(new(name, "Ndiaye", email, null, Password, "fr", [role])));
        return result.Id!;
    }

    /// <summary>A new person with the role, signed in.</summary>
    public static async Task<Visitor> SignIn(this PortalFactory portal, string role)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"person{Interlocked.Increment(ref _people)}@example.org");
        await portal.Person(role, email);
        var visitor = portal.Visit();
        await visitor.Submit(await visitor.Read("/fr/connexion"), new Dictionary<string, string?> { ["Input.Name"] = email, ["Input.Password"] = Password });
        return visitor;
    }
}
