using AngleSharp.Html.Dom;
using Coaching.Accounts.SecondStep;
using Coaching.Testing;

namespace Coaching.Accounts.Tests.SecondStep;

/// <summary>A telephone with an application for codes.</summary>
internal sealed class Authenticator(byte[] key, ManualClock clock)
{
    public const string Page = "/fr/mon-espace/second-facteur";

    /// <summary>What it shows now.</summary>
    public string Code => Totp.Code(key, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>What it shows half a minute later.</summary>
    public string Next()
    {
        clock.Advance(TimeSpan.FromSeconds(30));
        return Code;
    }

    /// <summary>Reads the key from the page that shows it.</summary>
    public static Authenticator Scan(IHtmlDocument page, ManualClock clock) => new(Read(page.QuerySelector("main bdi code")!.TextContent.Replace(" ", string.Empty, StringComparison.Ordinal)), clock);

    /// <summary>Sets a second factor up.</summary>
    /// <returns>The telephone and the page with the recovery codes.</returns>
    public static async Task<(Authenticator Phone, IHtmlDocument Page)> SetUp(Visitor visitor, ManualClock clock, string page = Page)
    {
        var form = await visitor.Read(page);
        var phone = Scan(form, clock);
        return (phone, await visitor.SubmitAndRead(form, Answers(phone.Code)));
    }

    public static Dictionary<string, string?> Answers(string? code, string password = Awa.Password) => new() { ["Input.Code"] = code, ["Input.Password"] = password };

    private static byte[] Read(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
