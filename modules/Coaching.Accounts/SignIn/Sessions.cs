using Coaching.Accounts.Passwords;
using Coaching.Accounts.People;
using Coaching.Kernel.Data;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts.SignIn;

/// <summary>How a session is kept: one cookie, looked at again every minute.</summary>
internal static class Sessions
{
    /// <summary>How long a session lasts after the last page.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

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
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = Recheck);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c => c.ApplicationCookie!.Configure(Cookie));
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "__Host-session";
        cookie.Cookie.Path = "/";
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context =>
        {
            var request = context.Request;
            var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString.ToString() : null;
            var addresses = context.HttpContext.RequestServices.GetRequiredService<PageAddresses>();
            context.Response.Redirect(addresses.Page("/Accounts/SignIn", Language.Current.Code, new { returnUrl = back }));
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
