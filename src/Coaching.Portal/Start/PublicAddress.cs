using Microsoft.AspNetCore.Http.Extensions;

namespace Coaching.Portal.Start;

/// <summary>The address that people type, which links in mails and feeds begin with.</summary>
internal static class PublicAddress
{
    private const string Setting = "Portal:PublicUrl";

    /// <summary>Completes the configuration: while developing it is where the portal listens, for real it has to be said.</summary>
    /// <exception cref="CommandException">It is missing in production, or no address.</exception>
    public static void Complete(ConfigurationManager configuration, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(configuration[Setting]) && !environment.IsProduction())
        {
            configuration[Setting] = Listening(configuration[WebHostDefaults.ServerUrlsKey]);
        }

        if (!Uri.TryCreate(configuration[Setting], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new CommandException($"{Setting} must be the address that people type, for example https://coaching.example.org; it is '{configuration[Setting]}'.");
        }
    }

    private static string Listening(string? urls)
    {
        var address = BindingAddress.Parse(urls?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "http://localhost:5000");
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return UriHelper.BuildAbsolute(address.Scheme, new HostString(host, address.Port)).TrimEnd('/');
    }
}
