using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Coaching.Testing;

/// <summary>Somebody who reads pages and fills in forms, without script: what every page must allow.</summary>
public sealed class Visitor(HttpClient http)
{
    public HttpClient Http => http;

    /// <summary>The answer to a GET as it is.</summary>
    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Follows redirects and reads the page; fails unless it is there.</summary>
    public async Task<IHtmlDocument> Read(string path) => await Document(await Follow(await Get(path)));

    /// <summary>Fills in the page's form as a browser would (hidden fields and what is already there included) and sends it.</summary>
    /// <param name="page">The page, as <see cref="Read"/> gave it.</param>
    /// <param name="values">Values by field name; null leaves a field out.</param>
    /// <param name="form">CSS selector when the page has several forms that post.</param>
    /// <param name="button">Text or name=value of the button that is pressed.</param>
    public Task<HttpResponseMessage> Submit(
        IHtmlDocument page, IReadOnlyDictionary<string, string?> values, string form = "main form[method=post]", string? button = null)
    {
        var element = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form '{form}' on {page.Url}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in element.Elements.OfType<IElement>())
        {
            if (field.GetAttribute("name") is { Length: > 0 } name && !values.ContainsKey(name) && Value(field) is { } value)
            {
                fields.Add(new(name, value));
            }
        }

        fields.AddRange(values.Where(v => v.Value is not null).SelectMany(v => v.Value!.Split('\u001f').Select(one => new KeyValuePair<string, string>(v.Key, one))));
        var pressed = button is null ? null : element.QuerySelectorAll("button").FirstOrDefault(b => b.TextContent.Contains(button, StringComparison.Ordinal));
        if (pressed?.GetAttribute("name") is { } buttonName)
        {
            fields.Add(new(buttonName, pressed.GetAttribute("value") ?? string.Empty));
        }

        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? page.Url;
        return http.PostAsync(new Uri(new Uri(page.Url), action), new FormUrlEncodedContent(fields));
    }

    /// <summary>Submits and reads where that leads.</summary>
    public async Task<IHtmlDocument> SubmitAndRead(
        IHtmlDocument page, IReadOnlyDictionary<string, string?> values, string form = "main form[method=post]", string? button = null) =>
        await Document(await Follow(await Submit(page, values, form, button)));

    /// <summary>Follows redirects.</summary>
    public async Task<HttpResponseMessage> Follow(HttpResponseMessage answer)
    {
        for (var hops = 0; hops < 10 && answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther; hops++)
        {
            answer = await http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        }

        return answer;
    }

    private static async Task<IHtmlDocument> Document(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}.");
        }

        var context = BrowsingContext.New();
        return (IHtmlDocument)await context.OpenAsync(page => page.Content(html).Address(answer.RequestMessage!.RequestUri!));
    }

    private static string? Value(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement { Type: "submit" or "file" or "button" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement { IsMultiple: false } select => select.Value,
        _ => null,
    };
}
