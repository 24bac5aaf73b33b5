using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>Somebody who fills in one form after the other. After a crash the unanswered form is sent again as it was.</summary>
internal abstract class Writer
{
    private readonly List<Deed> _deeds = [];
    private Deed? _pending;
    private volatile int _answered;

    /// <summary>Everything this writer has done or tried.</summary>
    public IReadOnlyList<Deed> Deeds => _deeds;

    /// <summary>How many forms the portal has said yes to.</summary>
    public int Answered => _answered;

    /// <summary>Answers that no form of this writer should get.</summary>
    public List<string> Surprises { get; } = [];

    protected abstract CookieJar Cookies { get; set; }

    /// <summary>Writes until the portal is gone or there is nothing left to write.</summary>
    /// <param name="address">Where the portal is now.</param>
    /// <param name="onlyPending">Whether to send again what was not answered, and nothing new.</param>
    /// <param name="stop">Ends the writing between two forms.</param>
    public async Task Write(Uri address, bool onlyPending, CancellationToken stop = default)
    {
        Cookies = Cookies.Again();
        var visitor = Visit(address, Cookies);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (_pending is null)
                {
                    if (onlyPending || await Next(visitor) is not { } next)
                    {
                        return;
                    }

                    _deeds.Add(_pending = next);
                    visitor = Visit(address, Cookies);
                }

                await Send(visitor, _pending);
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
        {
            // The portal was killed: what was under way stays pending.
        }
    }

    /// <summary>The next form, or null when there is none; may read pages.</summary>
    protected abstract Task<Deed?> Next(Visitor visitor);

    /// <summary>The portal has said yes.</summary>
    protected virtual void Done(Deed deed)
    {
    }

    /// <summary>What a browser would send from a page's form, with a new key.</summary>
    protected static Dictionary<string, string> Fill(IHtmlDocument page, string form = "main form[method=post]")
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in page.QuerySelector<IHtmlFormElement>(form)!.Elements)
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement { Type: "submit" or "file" or "button" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (element.GetAttribute("name") is { Length: > 0 } name && value is not null)
            {
                fields[name] = value;
            }
        }

        fields["_once"] = Deed.NewKey();
        return fields;
    }

    private static Visitor Visit(Uri address, CookieJar cookies) => new(new HttpClient(cookies) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) });

    private async Task Send(Visitor visitor, Deed deed)
    {
        using var answer = await visitor.Http.PostAsync(new Uri(deed.Path, UriKind.Relative), new FormUrlEncodedContent(deed.Fields));
        if (answer.StatusCode is HttpStatusCode.Redirect)
        {
            deed.Acknowledged = true;
            _pending = null;
            _answered++;
            Done(deed);
            return;
        }

        Surprises.Add($"{deed.Path} answered {(int)answer.StatusCode}");
        _deeds.Remove(deed);
        _pending = null;
    }
}
