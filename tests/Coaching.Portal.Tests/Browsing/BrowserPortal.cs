using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Coaching.Portal.Tests.Browsing.BrowserPortal))]

namespace Coaching.Portal.Tests.Browsing;

/// <summary>
/// The portal on a real port, with the sample centre and people of every role, and one Chromium for all tests. Both start with the
/// first test that opens a page. The clock is the real one: browsers forget cookies by their own.
/// </summary>
public sealed class BrowserPortal : SamplePortalFactory
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly int _port = FreePort();
    private readonly Lazy<Task<IBrowser>> _browser;
    private readonly ConcurrentDictionary<TestPerson, Lazy<Task<string>>> _sessions = new();
    private IPlaywright? _playwright;

    public BrowserPortal() => _browser = new(StartBoth);

    protected override TimeProvider Time => TimeProvider.System;

    /// <summary>Where the portal answers. Browsers trust <c>localhost</c> with cookies that are for TLS only.</summary>
    public string Address => $"http://localhost:{_port}";

    private static string Executable => Environment.GetEnvironmentVariable("COACHING_TEST_BROWSER") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>A fresh profile, empty cache included.</summary>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="language">Language the browser prefers.</param>
    /// <param name="person">Who is signed in, or nobody.</param>
    /// <param name="script">False: JavaScript is off.</param>
    public async Task<Tab> Open(int width, string language, TestPerson? person = null, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Executable), $"There is no browser at {Executable}; tests/run.sh installs one, --fast goes without.");
        var browser = await _browser.Value;
        var state = person is null ? null : await _sessions.GetOrAdd(person, p => new(() => SignIn(browser, p))).Value;
        return await Tab.Open(browser, new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = language,
            // What fades in is looked at when it is there.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            StorageState = state,
        }, width, language);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            await (await _browser.Value).DisposeAsync();
            _playwright?.Dispose();
        }

        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:PublicUrl", Address);
        // Files as they were built, compressed: in development they would be read anew and sent at full length.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }

    /// <summary>Signs in once for all tests, on the page made for it; the session is what the browser keeps.</summary>
    private async Task<string> SignIn(IBrowser browser, TestPerson person)
    {
        await using var tab = await Tab.Open(browser, new() { BaseURL = Address }, 1280, "fr");
        await tab.Go("/fr/connexion");
        await tab.Fill(tab.T("Telephone or mail address"), person.Email);
        await tab.Fill(tab.T("Password"), TestPerson.Password);
        await tab.Press(tab.T("Sign in"));
        await Assertions.Expect(tab.Page).ToHaveURLAsync(Address + "/fr/mon-espace");
        return await tab.Page.Context.StorageStateAsync();
    }

    private async Task<IBrowser> StartBoth()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        UseKestrel(_port);
        StartServer();
        await this.Settle();
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Flags });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
