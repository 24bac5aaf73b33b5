using Coaching.Content.Search.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Search.Text;

/// <summary>Hits are shown in [brackets].</summary>
public sealed class HighlighterTests
{
    [Theory]
    [InlineData("La mobilisation des ressources locales.", "mobiliser ressource", "La [mobilisation] des [ressources] locales.")]
    [InlineData("Rien de tel ici", "association", "Rien de tel ici")]
    [InlineData("L’Association agit", "associations", "L’[Association] agit")]
    [InlineData("Des salariés", "salarie", "Des [salariés]")]
    public void Words_of_the_search_are_marked(string text, string query, string expected) => Assert.Equal(expected, Extract(text, query, 200));

    [Fact]
    public void The_window_with_most_terms_wins()
    {
        var text = "Le budget. " + Filler(30) + "Le budget de la commune est voté. " + Filler(30) + "La commune.";

        var extract = Extract(text, "budget commune", 60);

        Assert.Contains("[budget] de la [commune]", extract, StringComparison.Ordinal);
        Assert.StartsWith("…", extract, StringComparison.Ordinal);
        Assert.EndsWith("…", extract, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_equal_windows_the_first_is_shown() =>
        Assert.Equal("La [commune] mot mot…", Extract("La commune " + Filler(30) + "la commune", "commune", 20));

    [Fact]
    public void Without_a_hit_the_beginning_is_shown() => Assert.Equal("mot mot…", Extract(Filler(20), "absent", 10));

    [Fact]
    public void An_excerpt_is_cut_from_the_text_between_words() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Elements("commune", "budget", "l’eau", "œuvre", "de", "\n", "sociales,").ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
            Gen.Choose(20, 60).ToArbitrary(),
            (text, length) =>
            {
                var terms = Analyser.Query("budgets eau œuvres", "fr");
                var plain = string.Concat(Highlighter.Extract(text, terms, "fr", length).Select(segment => segment.Text));
                var body = plain.Trim('…');
                Assert.Contains(body, text, StringComparison.Ordinal);
                Assert.InRange(body.Length, 0, length);
                Assert.Equal(text.Length > body.Length, plain.Contains('…', StringComparison.Ordinal));
                Assert.Equal(terms.Any(term => Analyser.Terms(text, "fr").Split(' ').Contains(term)), Highlighter.Extract(text, terms, "fr", length).Any(segment => segment.Hit));
            }));

    private static string Filler(int words) => string.Concat(Enumerable.Repeat("mot ", words));

    private static string Extract(string text, string query, int length) => string.Concat(Highlighter
        .Extract(text, Analyser.Query(query, "fr"), "fr", length)
        .Select(segment => segment.Hit ? $"[{segment.Text}]" : segment.Text));
}
