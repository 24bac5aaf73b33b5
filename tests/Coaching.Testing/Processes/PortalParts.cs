using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Portal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coaching.Testing.Processes;

/// <summary>The portal's services on a place, without a web server and without a worker: to prepare what a process will find.</summary>
public sealed class PortalParts : IAsyncDisposable
{
    private readonly WebApplication _portal;

    private PortalParts(WebApplication portal) => _portal = portal;

    public IServiceProvider Services => _portal.Services;

    /// <summary>Opens the place; an empty database gets its tables.</summary>
    public static async Task<PortalParts> Open(PortalPlace place)
    {
        var builder = WebApplication.CreateBuilder([.. place.Arguments, "--environment=Testing"]);
        builder.Logging.ClearProviders();
        builder.AddPortal();
        var parts = new PortalParts(builder.Build());
        await parts.With<PortalDb>(db => parts.Services.GetRequiredService<Database>().Migrate(db));
        foreach (var memory in parts.Services.GetServices<IKeptInMemory>())
        {
            await memory.Reload();
        }

        return parts;
    }

    /// <summary>Runs code with a service of the portal.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="With{TService,T}"/>
    public Task With<TService>(Func<TService, Task> work)
        where TService : notnull => With<TService, bool>(async s => { await work(s); return true; });

    /// <summary>Creates an account.</summary>
    /// <returns>The person's id.</returns>
    public async Task<string> Person(string name, params string[] roles)
    {
        var result = await With<IAccounts, AccountResult>(a => a.Create(new(name, null, $"{name}@example.org", null, null, "fr", roles)));
        return result.Id ?? throw new InvalidOperationException(result.Problem);
    }

    /// <summary>
    /// A browser in which somebody has signed in: the cookie is made by the portal's own keys. Unless <see cref="Session"/> has stored
    /// its session it is good for a minute.
    /// </summary>
    public CookieJar SignedIn(string personId, string securityStamp, params string[] roles)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var now = DateTimeOffset.UtcNow;
        var person = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, personId),
            new(ClaimTypes.Name, personId),
            new(ClaimTypes.GivenName, personId),
            new("AspNet.Identity.SecurityStamp", securityStamp),
            new("session", personId),
            .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
        ], scheme));
        var ticket = new AuthenticationTicket(person, new() { IssuedUtc = now, ExpiresUtc = now.AddHours(12), IsPersistent = true }, scheme);
        return new CookieJar { [options.Cookie.Name!] = options.TicketDataFormat.Protect(ticket) };
    }

    /// <summary>Creates an account and signs it in.</summary>
    public async Task<(string Id, CookieJar Cookies)> SignedIn(PortalPlace place, string name, params string[] roles)
    {
        var id = await Person(name, roles);
        await using var connection = await place.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{Session(id)}; SELECT \"SecurityStamp\" FROM accounts_user WHERE \"Id\" = '{id}'";
        return (id, SignedIn(id, (string)(await command.ExecuteScalarAsync())!, roles));
    }

    /// <summary>The statement that stores the session of <see cref="SignedIn(string, string, string[])"/>.</summary>
    public static string Session(string personId) =>
        $"""
        INSERT INTO accounts_session ("Hash", "UserId", "CreatedUtc", "LastSeenUtc", "EndsUtc", "Device")
        VALUES ('{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(personId)))}', '{personId}', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '2100-01-01 00:00:00', '')
        """;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
