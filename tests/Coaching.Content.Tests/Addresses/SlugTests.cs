using System.Text.RegularExpressions;
using Coaching.Content.Addresses;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Addresses;

public sealed partial class SlugTests
{
    [Theory]
    [InlineData("Le Centre d’expertise", "le-centre-d-expertise")]
    [InlineData("L'œuvre d'été : 2ᵉ étape !", "l-oeuvre-d-ete-2e-etape")]
    [InlineData("À propos…", "a-propos")]
    [InlineData("  a -- b__c/d.pdf ", "a-b-c-d-pdf")]
    [InlineData("Kaolack\u00A0: 12\u202F500 F\u00A0CFA", "kaolack-12-500-f-cfa")]
    [InlineData("مرحبا بكم", "مرحبا-بكم")]
    [InlineData("Ñaŋ ɗuum", "nang-duum")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    [InlineData("\uFF21\uFF22 ½", "ab-1-2")]
    public void A_title_becomes_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("accompagnement ", 10)));

        Assert.Equal("accompagnement-accompagnement-accompagnement-accompagnement-accompagnement", slug);
        Assert.Equal("a-" + new string('b', 78), Slug.From("a " + new string('b', 78) + " c"));
        Assert.Equal(79, Slug.From("a" + string.Concat(Enumerable.Repeat("𐐷", 40))).Length);
        Assert.Equal(80, Slug.From(new string('a', 100)).Length);
    }

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("a-b", Slug.From("a\uD83Db"));

    [Fact]
    public void Any_title_gives_a_legal_address() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll<NonNull<string>>(title =>
        {
            var slug = Slug.From(title.Get);
            Assert.InRange(slug.Length, 0, 80);
            Assert.DoesNotMatch(Illegal(), slug);
            Assert.Equal(slug, Slug.From(slug));
        }));

    /// <summary>What Orchard Core refuses in a path, and hyphens too many.</summary>
    [GeneratedRegex(@"[:?#\[\]@!$&'()*+,.;=<>\\|%\s/]|--|^-|-$|\p{Lu}")]
    private static partial Regex Illegal();
}
