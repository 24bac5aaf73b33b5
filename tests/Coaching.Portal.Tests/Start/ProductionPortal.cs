using Coaching.Portal.Start.Setup;
using Coaching.Testing;

namespace Coaching.Portal.Tests.Start;

/// <summary>The portal as it is installed for real, before its set-up.</summary>
public sealed class ProductionPortal : PortalFactory
{
    protected override string EnvironmentName => "Production";

    /// <summary>The path of a new set-up link.</summary>
    internal async Task<string> SetupPath(string language = "fr") => new Uri(await With<SetupLinks, string>(l => l.Issue(language))).AbsolutePath;

    /// <summary>What an administrator would write.</summary>
    internal static Dictionary<string, string?> Answers(string recipe, string password = "trois pirogues au soleil") => new()
    {
        ["Input.GivenName"] = "Fatou",
        ["Input.FamilyName"] = "Ndiaye",
        ["Input.Email"] = "fatou@example.org",
        ["Input.Password"] = password,
        ["Input.Recipe"] = recipe,
    };
}
