using System.Collections.Concurrent;

namespace Coaching.Testing.Processes;

/// <summary>
/// Keeps cookies as a browser does on localhost, which it trusts without TLS: the portal's cookies are for TLS only and
/// <see cref="System.Net.CookieContainer"/> would never send them back. It survives the portal it was used with.
/// </summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, string> _cookies = new();

    public CookieJar()
        : base(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
    }

    private CookieJar(ConcurrentDictionary<string, string> cookies)
        : this() => _cookies = cookies;

    /// <summary>One cookie.</summary>
    public string? this[string name]
    {
        get => _cookies.GetValueOrDefault(name);
        set => _cookies[name] = value!;
    }

    /// <summary>What a request carries.</summary>
    public string Header => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>The same cookies with new connections, for a portal that was started again.</summary>
    public CookieJar Again() => new(_cookies);

    /// <summary>Keeps what an answer sets, and drops what it takes back.</summary>
    public void Take(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            if (value.Length == 0)
            {
                _cookies.TryRemove(name, out _);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_cookies.IsEmpty)
        {
            request.Headers.Remove("Cookie");
            request.Headers.Add("Cookie", Header);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        Take(answer);
        return answer;
    }
}
