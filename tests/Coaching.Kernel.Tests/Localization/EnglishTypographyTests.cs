using Coaching.Kernel.Localization;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Kernel.Tests.Localization;

/// <summary>In the expected texts _ is U+00A0.</summary>
public sealed class EnglishTypographyTests
{
    [Theory]
    [InlineData("the centre's news, don't", "the centre’s news, don’t")]
    [InlineData("the trainees' certificates", "the trainees’ certificates")]
    [InlineData("since the '90s", "since the ’90s")]
    [InlineData("a 'friend', he said", "a ‘friend’, he said")]
    public void Apostrophes_are_typographic(string text, string expected) => Same(expected, EnglishTypography.Apply(text));

    [Theory]
    [InlineData("\"Yes\", she says. (\"No.\")", "“Yes”, she says. (“No.”)")]
    [InlineData("from \"15 days\" to \"a month\"", "from “15 days” to “a month”")]
    [InlineData("\"The council's plan\"", "“The council’s plan”")]
    [InlineData("“already so”", "“already so”")]
    public void Quotation_marks_are_typographic(string text, string expected) => Same(expected, EnglishTypography.Apply(text));

    [Theory]
    [InlineData("3 × 18,000 − 500 CFA francs", "3 ×_18,000 −_500 CFA_francs")]
    [InlineData("law n° 112-12, 20 h, 15 min", "law n°_112\u201112, 20_h, 15_min")]
    [InlineData("1,200 F CFA", "1,200_F_CFA")]
    public void What_belongs_together_stays_together(string text, string expected) => Same(expected, EnglishTypography.Apply(text));

    [Theory]
    [InlineData("https://example.org/o'brien?a=b'c")]
    [InlineData("`say \"it's\"`")]
    [InlineData("Call 77 123 45 67 at 10:30")]
    [InlineData("no mark at all")]
    [InlineData("")]
    public void Addresses_and_code_stay(string text) => Same(text, EnglishTypography.Apply(text));

    [Theory]
    [InlineData("<p>\"Who <em>adopts</em> it?\"</p>", "<p>“Who <em>adopts</em> it?”</p>")]
    [InlineData("<p>\"<em>Yes</em>\"</p><p>\"No\"</p>", "<p>“<em>Yes</em>”</p><p>“No”</p>")]
    [InlineData("<a title=\"it's 5 h\">it's</a>", "<a title=\"it's 5 h\">it’s</a>")]
    [InlineData("&quot;Yes&quot;, it&#39;s", "“Yes”, it’s")]
    [InlineData("<code>\"a\" 'b'</code> 'c'", "<code>\"a\" 'b'</code> ‘c’")]
    public void Html_changes_between_its_tags(string html, string expected) => Same(expected, EnglishTypography.ApplyToHtml(html));

    [Fact]
    public void Twice_is_once_and_only_marks_and_spaces_change() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
    {
        var once = EnglishTypography.Apply(text);
        Assert.Equal(once, EnglishTypography.Apply(once));
        Assert.Equal(Letters(text), Letters(once));
        var html = EnglishTypography.ApplyToHtml(text);
        Assert.Equal(html, EnglishTypography.ApplyToHtml(html));
        Assert.Equal(Letters(text), Letters(html));
    }));

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements(" ", "\n", "'", "\"", "(", ")", ".", "—", "word", "s", "1", "5 h", "CFA francs", "×", "n°", "-2", "’", "“"),
            Gen.Elements("https://x.sn/'", "`'`", "&amp;", "<em>", "</em>", "<p>", "</p>", "<code>", "</code>", "<a title=\"", "\">", "<", ">"))
        .ListOf().Select(string.Concat).ToArbitrary();

    private static string Letters(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\u00A0' or '\u202F' => ' ',
        '\u2011' => '-',
        '‘' or '’' => '\'',
        '“' or '”' => '"',
        _ => letter,
    }));

    private static void Same(string expected, string actual) => Assert.Equal(expected, actual.Replace('\u00A0', '_'));
}
