using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Coaching.Accounts.SignIn;

/// <summary>
/// Remembers on a device who signed in there last. Attempts from it are counted apart, so that a stranger who guesses passwords
/// cannot shut the owner out.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    private const string Cookie = "__Host-device";
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Coaching.Accounts.Device").ToTimeLimitedDataProtector();

    /// <summary>Under which name this request's attempts are counted.</summary>
    public string CountedAs(string who, HttpRequest request)
    {
        try
        {
            return request.Cookies[Cookie] is { } value && _seal.Unprotect(value).Split('\n') is [var known, var device] && known == who
                ? $"{who}\n{device}"
                : who;
        }
        catch (CryptographicException)
        {
            return who;
        }
    }

    /// <summary>The person has signed in here.</summary>
    public void Remember(string who, HttpResponse response) => response.Cookies.Append(Cookie, _seal.Protect($"{who}\n{Guid.NewGuid():N}", Life), new CookieOptions
    {
        Path = "/",
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        MaxAge = Life,
        IsEssential = true,
    });
}
