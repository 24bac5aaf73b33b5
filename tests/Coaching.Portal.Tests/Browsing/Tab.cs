using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Coaching.Portal.Tests.Browsing;

/// <summary>
/// One page of a real browser, used as a person uses it: by the words they read. It notes what a person would not see: failed
/// answers, requests that leave the site, errors of scripts, what the content security policy stopped.
/// </summary>
public sealed class Tab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private readonly bool _script;

    private Tab(IBrowserContext context, IPage page, int width, string language, bool script)
    {
        (_context, Page, Width, Language, _script) = (context, page, width, language, script);
        page.Console += (_, message) => NoteIf(message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => NoteIf(true, error);
        page.Request += (_, request) => NoteIf(!new Uri(request.Url).IsLoopback, "leaves the site: " + request.Url);
        page.Response += (_, answer) => NoteIf(answer.Status >= 400, $"{answer.Status} {answer.Url}");
    }

    public IPage Page { get; }

    public int Width { get; }

    public string Language { get; private set; }

    public static async Task<Tab> Open(IBrowser browser, BrowserNewContextOptions options, int width, string language)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new(context, await context.NewPageAsync(), width, language, options.JavaScriptEnabled ?? true);
    }

    /// <summary>What differs between the sample centre's languages.</summary>
    public string In(string french, string english) => Language == "fr" ? french : english;

    /// <summary>A text of the portal in the language in which the person reads.</summary>
    public string T(string english, params object[] arguments) => Words.In(Language, english, arguments);

    /// <summary>Opens an address of the site.</summary>
    public async Task<IResponse> Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.NotNull(answer);
        return answer;
    }

    /// <summary>Opens an address that must be there, and looks at the page.</summary>
    public async Task Read(string path)
    {
        var answer = await Go(path);
        Assert.True(answer.Ok, $"{path} answered {answer.Status}.");
        await Look();
    }

    /// <summary>Follows a link by its words.</summary>
    public Task Follow(string words) => Navigate(Page.GetByRole(AriaRole.Link, new() { Name = words }).First);

    /// <summary>Presses a button by its words, and waits for the next page.</summary>
    public Task Press(string words) => Navigate(Page.GetByRole(AriaRole.Button, new() { Name = words }).First);

    /// <summary>Clicks something that leads to another page.</summary>
    public async Task Navigate(ILocator there)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        await there.ClickAsync();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Arrive;
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Writes into a field by its label.</summary>
    public Task Fill(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Ticks or chooses by the words beside it.</summary>
    public Task Tick(string label) => Page.GetByLabel(label).First.CheckAsync();

    /// <summary>Presses what gives a file, and keeps it.</summary>
    /// <returns>Name and content.</returns>
    public async Task<(string Name, byte[] Content)> Download(ILocator there)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => there.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Changes the language by the switch at the top of the page.</summary>
    public async Task Switch(string language)
    {
        await Navigate(Page.Locator($"header ul.languages a[hreflang={language}]"));
        Language = language;
        await Look();
    }

    /// <summary>Waits until the page visibly says this, somewhere.</summary>
    public async Task Says(string words)
    {
        var text = string.Empty;
        for (var tries = 0; tries < 50; tries++)
        {
            text = await Text();
            if (text.Contains(Words.Plain(words), StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail($"{Page.Url} does not say «{words}», but:\n{text[..Math.Min(text.Length, 1500)]}");
    }

    /// <summary>The page does not say this, as it stands.</summary>
    public async Task DoesNotSay(string words) => Assert.DoesNotContain(Words.Plain(words), await Text(), StringComparison.OrdinalIgnoreCase);

    private async Task<string> Text() => Words.Plain(await Page.Locator("body").InnerTextAsync());

    /// <summary>What every page must be: in the language of its address, of this site alone and, where script can tell, accessible and no wider than the window.</summary>
    public async Task Look()
    {
        var path = new Uri(Page.Url).PathAndQuery;
        Assert.Equal(Language, await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(_complaints.IsEmpty, $"{path}:\n{string.Join('\n', _complaints)}");
        if (!_script)
        {
            return;
        }

        var found = await Page.RunAxe();
        var problems = found.Violations.Select(v => $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        Assert.True(problems.Count == 0, $"axe at {path}, {Width} px:\n{string.Join('\n', problems)}");
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= Width, $"{path} is {wide} px wide in a window of {Width} px.");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void NoteIf(bool wrong, string complaint)
    {
        if (wrong)
        {
            _complaints.Enqueue(complaint);
        }
    }
}
