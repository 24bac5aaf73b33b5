using System.Globalization;
using Coaching.Testing;
using Coaching.Testing.Processes;

namespace Coaching.Portal.Tests.Reliability.Writers;

/// <summary>Saves one page again and again, now as a draft, now for visitors; every save has a title of its own.</summary>
internal sealed class PageEditor(string itemId, CookieJar cookies) : Writer
{
    private int _saves;

    protected override CookieJar Cookies { get; set; } = cookies;

    protected override async Task<Deed?> Next(Visitor visitor)
    {
        var path = "/fr/redaction/" + itemId;
        var fields = Fill(await visitor.Read(path), "form.editor");
        var title = string.Create(CultureInfo.InvariantCulture, $"{itemId} {++_saves}");
        fields["TitlePart/Title"] = title;
        fields["command"] = _saves % 3 == 0 ? "publish" : "save";
        return new Deed(path, fields, $"""SELECT count(*) FROM content_version WHERE "DisplayText" = '{title}'""");
    }
}
