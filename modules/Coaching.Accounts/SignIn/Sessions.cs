using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Accounts.SecondStep;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.SignIn;

/// <summary>How a session is kept: a row here, its secret in one cookie, looked at again every minute.</summary>
internal static class Sessions
{
    /// <summary>A changed role, password or closed account takes effect within this time.</summary>
    public static readonly TimeSpan Recheck = TimeSpan.FromSeconds(60);

    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<User>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddRoles<Role>()
            .AddUserStore<UserStore<User, Role, PortalDb, string>>()
            .AddRoleStore<RoleStore<Role, PortalDb, string>>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordHashing.Iterations);
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = Recheck;
            o.OnRefreshingPrincipal = OpenSessions.Keep;
        });
        services.AddScoped<ISecurityStampValidator, SessionCheck>().AddScoped<OpenSessions>().AddScoped<Entrance>().AddSingleton<EndedSessions>();
        services.AddSingleton<SeenSessions>().AddHostedService(p => p.GetRequiredService<SeenSessions>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c =>
        {
            c.ApplicationCookie!.Configure(Cookie);
            c.TwoFactorUserIdCookie!.Configure(o => Own(o, "__Host-step", SameSiteMode.Strict, TimeSpan.FromMinutes(10)));
        });
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        Own(cookie, "__Host-session", SameSiteMode.Lax, SessionLimits.Public.Idle);
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context =>
        {
            var addresses = context.HttpContext.RequestServices.GetRequiredService<PageAddresses>();
            context.Response.Redirect(addresses.Page("/Accounts/SignIn", Language.Current.Code, new { returnUrl = PageOf(context.Request) }));
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            if (context.HttpContext.User.HasClaim(SecondStepRule.Claim, SecondStepRule.Missing))
            {
                var addresses = context.HttpContext.RequestServices.GetRequiredService<PageAddresses>();
                context.Response.Redirect(addresses.Page("/SecondStep/Index", Language.Current.Code, new { returnUrl = PageOf(context.Request) }));
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>A cookie for this host alone and for no script.</summary>
    private static void Own(CookieAuthenticationOptions cookie, string name, SameSiteMode sameSite, TimeSpan life)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = sameSite;
        cookie.ExpireTimeSpan = life;
    }

    /// <summary>The page to come back to. A form is posted to its own page, with the name of what to do there.</summary>
    private static string PageOf(HttpRequest request) =>
        request.Path + QueryString.Create(request.Query.Where(q => HttpMethods.IsGet(request.Method) || q.Key != "handler")).ToString();
}
