namespace Coaching.Portal.Safety;

/// <summary>
/// A cookie that browsers send over TLS only. The form token's service refuses to run without TLS when the policy says «always»;
/// behind a proxy that ends TLS, and on localhost (which browsers trust), the request itself is plain.
/// </summary>
internal sealed class SecureCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
