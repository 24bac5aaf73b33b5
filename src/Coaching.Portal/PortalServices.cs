using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Coaching.Content.Addresses;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Forms;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Portal.Health;
using Coaching.Portal.Safety;
using Coaching.Portal.Speed;
using Coaching.Portal.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Coaching.Portal;

/// <summary>Puts the rooms together: services, then the way of a request.</summary>
public static class PortalServices
{
    /// <summary>Registers everything the portal needs.</summary>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        PublicAddress.Complete(builder.Configuration, builder.Environment);
        var services = builder.Services;
        var data = new DataFolder(Path.GetFullPath(builder.Configuration["Data:Folder"] ?? "App_Data", builder.Environment.ContentRootPath));
        services.AddSingleton(data);
        services.AddSingleton(new Database(builder.Configuration.GetConnectionString("Postgres"), Path.Combine(data.Root, "portal.db")));
        services.AddSingleton(PortalModules.All);
        services.AddSingleton<IEnumerable<IModule>>(PortalModules.All);
        // The theme's files are found without publishing too, in whichever environment.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            k.Limits.MaxRequestBodySize = 26 * 1024 * 1024;
        });
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            // Whom limits count: a proxy on this machine, or one that is named, says so; anybody else would count as another person each time.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in builder.Configuration["Portal:Proxies"]?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            {
                o.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = OwnNames(builder.Configuration));
        foreach (var module in PortalModules.All)
        {
            module.AddServices(services, builder.Configuration);
        }

        AddPages(services);
        services.AddAntiforgery(o => o.Cookie = new SecureCookie
        {
            Name = "__Host-form",
            Path = "/",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "__Host-notice";
            o.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        var edition = new Edition();
        services.AddOutputCache(o =>
        {
            o.AddBasePolicy(new AnonymousPages(edition));
            o.SizeLimit = 32 * 1024 * 1024;
            o.MaximumBodySize = 512 * 1024;
        });
        foreach (var source in new[] { "content", "settings", "definitions", "media", ChangeExtensions.Figures })
        {
            services.AddSingleton<IKeptInMemory>(p => new PageMemory(p.GetRequiredService<IOutputCacheStore>(), edition, source));
        }

        NetworkLimits.Add(services, builder.Configuration);
        ReadyChecks.Add(services);
    }

    /// <summary>The way of a request.</summary>
    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SafetyHeaders>();
        app.UseMiddleware<LanguageMiddleware>();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        // Before routing, which asks the database for the address, and outside of the compression: what is kept is compressed already.
        app.UseOutputCache();
        app.UseRouting();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<UnreadableInput>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapDynamicPageRoute<ContentAddressing>("{lang:regex(^[a-z]{{2}}$)}/{**path}");
        app.MapGet("/", (HttpContext context) => Results.LocalRedirect("/" + LanguageMiddleware.Preferred(context.Request).Code)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains(ReadyChecks.Tag) }).AllowAnonymous();
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>
    /// Names under which the portal answers: those of <c>AllowedHosts</c>, or the one of its public address; and the machine itself,
    /// for probes. Any other name in a request would end up in links.
    /// </summary>
    private static IList<string> OwnNames(IConfiguration configuration) =>
        configuration["AllowedHosts"] is { Length: > 0 } names
            ? names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [new Uri(configuration["Portal:PublicUrl"]!).Host, "localhost", "127.0.0.1", "[::1]"];

    private static void AddPages(IServiceCollection services)
    {
        var mvc = services.AddRazorPages(o =>
            {
                o.Conventions.Add(new AddressConvention());
                foreach (var (place, action) in PortalModules.All.SelectMany(m => m.Folders))
                {
                    if (action == Permission.Anyone)
                    {
                        o.Conventions.AllowAnonymousToFolder(place).AllowAnonymousToPage(place);
                    }
                    else
                    {
                        o.Conventions.AuthorizeFolder(place, action).AuthorizePage(place, action);
                    }
                }
            })
            .AddMvcOptions(o =>
            {
                o.Filters.Add<UnreadableInput.Filter>(order: -10);
                o.Filters.AddService<OncePerForm>();
            })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization();
        // Pages and views come from the rooms that are switched on, and from no other assembly.
        mvc.PartManager.ApplicationParts.Clear();
        foreach (var assembly in PortalModules.All.Select(m => m.Assembly).Distinct())
        {
            mvc.AddApplicationPart(assembly);
        }

        // Closed by default: an endpoint that says nothing is nobody's.
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build());
    }
}
