using Coaching.Content.Search.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Search.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Élève ÉLÈVE", "eleve eleve")]
    [InlineData("Cœur, Æquo, ŒUVRE", "coeur, aequo, oeuvre")]
    [InlineData("àâä çÇ éèêë îï ôö ùûü ÿ ñ", "aaa cc eeee ii oo uuu y n")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("Straße Łódź Đakovo ırmak", "strasse lodz dakovo irmak")]
    [InlineData("ñaŋ ɓii ɗuum ƴeew", "nang bii duum yeew")]
    [InlineData("ex\u00ADcep\u200Dtion", "exception")]
    [InlineData("مَرْحَبًا", "مرحبا")]
    [InlineData("한국어", "한국어")]
    [InlineData("plain", "plain")]
    public void Letters_are_folded(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \uFFFD", Folding.Fold("half \uD83D"));

    [Fact]
    public void Twice_is_once() => Prop.ForAll<NonNull<string>>(text =>
        Assert.Equal(Folding.Fold(text.Get), Folding.Fold(Folding.Fold(text.Get)))).QuickCheckThrowOnFailure();
}
