namespace Coaching.Portal.Tests.Security;

/// <summary>What bots and the curious type into forms.</summary>
internal static class Hostile
{
    public static readonly string[] Values =
    [
        string.Empty, " ", "\0", "a\0b", "\u202e\u2066", "\ud83d\ude80", "\uffff", "e\u0301\u0301\u0301", "\r\n\t", "'", "\"", "\\", "%", "%00", "%_[]^", "';--", "' OR 1=1", "\"; DROP TABLE x; --",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}", "{0}", "{99}", "[js: 1]", "[locale fr]", "@(1)", "../../../etc/passwd", "..\\..\\x", "C:\\x", "//example.org", "https://example.org",
        "javascript:alert(1)", "-1", "0", "1.5", "1,5", "1e400", "99999999999999999999", "-9223372036854775808", "2147483648", "NaN", "true", "null", "[]", "{}", "[[[[", "{\"a\":", "<a", "&#0;", "&lt;", "0001-01-01",
        "9999-12-31T23:59:59", "2026-13-45", "2026-02-30", "25:61", "a@", "@", "a@b@c", "+221", "77 000 00 0", "00000000000", "4zzzzzzzzzzzzzzzzzzzzzzzzz", "add:X:Y/0", "up:FlowPart/Widgets/0", "remove:FlowPart/Widgets/99999999999",
        "publish", "save", "FlowPart/Widgets/-1", new string('a', 300), new string('é', 5_000), new string('9', 400), string.Concat(Enumerable.Repeat("<b>", 2_000)), string.Concat(Enumerable.Repeat("a/", 1_000)),
    ];

    /// <summary>Query strings that pages may look at.</summary>
    public static readonly string[] Names = ["q", "page", "type", "language", "langue", "folder", "returnUrl", "id", "handler", "sort", "tri", "kind", "role", "state", "version", "lang", "v", "Typed", "territoire", "theme"];

    /// <summary>What an answer may never hold: where the portal lives, what it is made of, how it fell.</summary>
    public static readonly string[] Inside = ["   at Coaching.", "   at Microsoft.", "System.InvalidOperation", "NullReference", "SQLite Error", "SqliteException", "Npgsql", "PostgresException", "SELECT \"", "FROM \"content", "DbUpdate", "StackTrace"];
}
