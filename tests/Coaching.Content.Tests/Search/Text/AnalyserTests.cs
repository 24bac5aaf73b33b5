using Coaching.Content.Search.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Search.Text;

public sealed class AnalyserTests
{
    [Theory]
    [InlineData("Mobilisation des ressources", "mobiliser ressource")]
    [InlineData("Les œuvres de l’association", "oeuvre association")]
    [InlineData("Les œuvres de l’association", "associations œuvrer")]
    [InlineData("Le développement des communes", "developpement commune")]
    [InlineData("Des salariés employés", "salarie employe")]
    [InlineData("Jusqu'à la création", "creations")]
    [InlineData("COOPÉRATION DÉCENTRALISÉE", "coopération décentralisé")]
    [InlineData("Aujourd’hui : l'été à N'Diaffate", "été diaffate")]
    [InlineData("le de\u0301veloppement", "développer")]
    [InlineData("déve\u00ADloppe\u00ADment", "développement")]
    [InlineData("un budget de 12\u202F500 F\u00A0CFA", "12 500 CFA")]
    [InlineData("Kaolack-Gossas, module M1", "gossas m1")]
    public void French_text_is_found(string text, string query) => Found(text, query, "fr");

    [Theory]
    [InlineData("Mobilising the resources of communities", "mobilise resource community")]
    [InlineData("The town council's projects", "council project")]
    [InlineData("The centre’s café", "cafe centre")]
    public void English_text_is_found(string text, string query) => Found(text, query, "en-GB");

    [Theory]
    [InlineData("fr", "L'eau d'ici, qu’elle n'a pas", "eau")]
    [InlineData("fr", "lorsqu'un élu puisqu'il s'engage", "elu engag")]
    [InlineData("fr", "prud'hommes", "prudhomm")]
    [InlineData("en", "don't", "dont")]
    [InlineData("wo", "Ñaari xale yu góor", "naari xale yu goor")]
    [InlineData("fr", "de la du", "")]
    [InlineData("fr", "", "")]
    [InlineData("fr", "… — ' ’ ''", "")]
    public void Terms_are_folded_stems(string culture, string text, string terms) => Assert.Equal(terms, Analyser.Terms(text, culture));

    [Fact]
    public void A_word_whose_accents_change_its_stem_has_both()
    {
        Assert.Equal("salari salar", Analyser.Terms("salarié", "fr"));
        Assert.Equal(["salari"], Analyser.Query("salarié", "fr"));
    }

    [Fact]
    public void Tokens_point_into_the_original_text()
    {
        var text = "Dans l’Œuvre, les élèves";

        Assert.Equal(["Œuvre", "élèves"], Analyser.Analyse(text, "fr").DistinctBy(token => token.Start).Select(token => text.Substring(token.Start, token.Length)));
    }

    [Fact]
    public void A_query_has_each_term_once() => Assert.Equal(["form"], Analyser.Query("former formé formée", "fr"));

    [Fact]
    public void A_term_has_a_limit() => Assert.True(Analyser.Terms(new string('z', 1000), "fr").Length <= 64);

    [Fact]
    public void Any_text_gives_terms_of_letters_and_digits() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll<NonNull<string>>(text => Assert.All(
            [.. Analyser.Analyse(text.Get, "fr"), .. Analyser.Analyse(text.Get, "en")],
            token =>
            {
                Assert.Matches(@"^[\p{L}\p{N}\p{M}\p{Cs}]+$", token.Term);
                Assert.InRange(token.Start + token.Length, 1, text.Get.Length);
            })));

    private static void Found(string text, string query, string culture)
    {
        var wanted = Analyser.Query(query, culture);

        Assert.NotEmpty(wanted);
        Assert.Subset(Analyser.Terms(text, culture).Split(' ').ToHashSet(), wanted.ToHashSet());
    }
}
