using System.Diagnostics;
using Coaching.Kernel.Localization;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Kernel.Tests.Localization;

/// <summary>In the expected texts ~ is U+202F and _ is U+00A0.</summary>
public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("l'atelier d'été", "l’atelier d’été")]
    [InlineData("aujourd'hui", "aujourd’hui")]
    [InlineData("https://exemple.sn/l'ete", "https://exemple.sn/l'ete")]
    public void An_apostrophe_between_letters_is_typographic(string text, string expected) => Same(expected, FrenchTypography.Apply(text));

    [Theory]
    [InlineData("Bonjour ! Ça va ? Oui ; merci.", "Bonjour~! Ça va~? Oui~; merci.")]
    [InlineData("Bonjour! Ça va?", "Bonjour~! Ça va~?")]
    [InlineData("Quoi ?! Déjà !!!", "Quoi~?! Déjà~!!!")]
    [InlineData("Ah bon… ?", "Ah bon…~?")]
    [InlineData("Tapez `a ? b` ou `c ? d` ?", "Tapez `a ? b` ou `c ? d`~?")]
    [InlineData("Est-ce possible (oui ?) !", "Est-ce possible (oui~?)~!")]
    public void High_marks_follow_a_thin_space(string text, string expected) => Same(expected, FrenchTypography.Apply(text));

    [Theory]
    [InlineData("Objet : demande", "Objet_: demande")]
    [InlineData("Objet: demande", "Objet_: demande")]
    [InlineData("Les pièces :", "Les pièces_:")]
    [InlineData("Les pièces :\n- un", "Les pièces_:\n- un")]
    public void A_colon_follows_a_wide_space(string text, string expected) => Same(expected, FrenchTypography.Apply(text));

    [Theory]
    [InlineData("Un « atelier » ici", "Un «~atelier~» ici")]
    [InlineData("Un «atelier» ici", "Un «~atelier~» ici")]
    [InlineData("« Venez ! »", "«~Venez~!~»")]
    [InlineData("Il dit « Où ? » : rien", "Il dit «~Où~?~»_: rien")]
    public void Quotation_marks_hold_thin_spaces(string text, string expected) => Same(expected, FrenchTypography.Apply(text));

    [Theory]
    [InlineData("12 500 habitants", "12~500 habitants")]
    [InlineData("1 250 000,50", "1~250~000,50")]
    [InlineData("50 %", "50_%")]
    [InlineData("50%, puis", "50_%, puis")]
    [InlineData("{0} % du total", "{0}_% du total")]
    [InlineData("10 €", "10_€")]
    [InlineData("5 000 F CFA.", "5~000_F_CFA.")]
    [InlineData("600 FCFA", "600_FCFA")]
    [InlineData("1 200 F, puis 5 F CFA", "1~200_F, puis 5_F_CFA")]
    [InlineData("en F CFA et en francs CFA", "en F_CFA et en francs_CFA")]
    [InlineData("la loi n° 112-12, 4-5", "la loi n°_112\u201112, 4-5")]
    [InlineData("le dahir n° 1-58-376", "le dahir n°_1\u201158\u2011376")]
    [InlineData("à 20 h 30, 15 min de 3 km", "à 20_h_30, 15_min de 3_km")]
    [InlineData("3 × 18 000 − 45 000", "3 ×_18~000 −_45~000")]
    public void Numbers_hold_together(string text, string expected) => Same(expected, FrenchTypography.Apply(text));

    [Theory]
    [InlineData("Rendez-vous à 10:30, score 3:1")]
    [InlineData("https://exemple.sn/a?b=1;c")]
    [InlineData("Voir www.exemple.sn/x?y:z;")]
    [InlineData("mailto:a@exemple.sn?subject=a;b")]
    [InlineData("a;b!c@exemple.sn")]
    [InlineData("`if (a ? b : c) { d; }`")]
    [InlineData("std::vector et a :: b")]
    [InlineData("R&amp;D et &#233;")]
    [InlineData("Appelez le 77 123 45 67 ou le +221 33 941 12 34")]
    [InlineData("en 2026 150 personnes")]
    [InlineData("l’atelier d’été, sans rien")]
    [InlineData("'à part', les '90 et 5'")]
    [InlineData("100%25 et 5%a")]
    [InlineData("20 hommes, 15 minutes, 5 F’est, 12 F°")]
    [InlineData("«")]
    [InlineData("« »")]
    [InlineData("?!")]
    [InlineData("")]
    public void Addresses_times_code_and_lone_marks_stay(string text) => Assert.Same(text, FrenchTypography.Apply(text));

    [Fact]
    public void An_address_does_not_swallow_what_follows() =>
        Same("Voir «~https://exemple.sn~» ou https://exemple.sn/x~!", FrenchTypography.Apply("Voir « https://exemple.sn » ou https://exemple.sn/x !"));

    [Fact]
    public void Correct_text_is_the_same_instance()
    {
        var text = "«\u202FBonjour\u202F!\u202F»\u00A0: 12\u202F500\u00A0%";

        Assert.Same(text, FrenchTypography.Apply(text));
    }

    [Theory]
    [InlineData("<p>Bonjour !</p>", "<p>Bonjour~!</p>")]
    [InlineData("<p>Un « <em>atelier</em> » ?</p>", "<p>Un «~<em>atelier</em>~»~?</p>")]
    [InlineData("<strong>Objet</strong> : x", "<strong>Objet</strong>_: x")]
    [InlineData("<b>Attention</b>!", "<b>Attention</b>~!")]
    [InlineData("Quoi&nbsp;? &laquo;&nbsp;Rien&nbsp;&raquo; 50&nbsp;%", "Quoi~? «~Rien~» 50_%")]
    [InlineData("caf&eacute; ! R&amp;D ?", "caf&eacute;~! R&amp;D~?")]
    [InlineData("<strong>12 500</strong> % <!-- a ! --> ici ;", "<strong>12~500</strong>_% <!-- a ! --> ici~;")]
    [InlineData("a < b ! <br>ici ?", "a < b~! <br>ici~?")]
    [InlineData("<a title=\"Quoi > ou ! non\">Oui !</a>", "<a title=\"Quoi > ou ! non\">Oui~!</a>")]
    [InlineData("<CODE>a ? b</Code> ? b", "<CODE>a ? b</Code>~? b")]
    public void Html_changes_between_its_tags(string html, string expected) => Same(expected, FrenchTypography.ApplyToHtml(html));

    [Theory]
    [InlineData("<pre>a ? b : c ;</pre>")]
    [InlineData("<script>let a = b ? c : d ;</script>")]
    [InlineData("<img alt=\"Où ?\" src='/media/a b ?x'>")]
    [InlineData("<code>x ! <b>y ?</b></code>")]
    [InlineData("<img alt='a > b ?'><!-- a > b ! -->")]
    [InlineData("<p>Rien à faire</p>")]
    [InlineData("<p>: seul</p>")]
    [InlineData("<p>2&nbsp;jours, sans marque</p>")]
    [InlineData("<unterminated attribute=\"a ? b")]
    [InlineData("\uE000 a\uE001")]
    public void Html_without_anything_to_do_is_the_same_instance(string html) => Assert.Same(html, FrenchTypography.ApplyToHtml(html));

    [Fact]
    public void Private_use_characters_of_the_author_survive() =>
        Same("<i>\uE000 a~!\uE001</i>", FrenchTypography.ApplyToHtml("<i>\uE000 a !\uE001</i>"));

    [Fact]
    public void Twice_is_once() => Check.One(Thorough, Prop.ForAll(Texts, text =>
    {
        var once = FrenchTypography.Apply(text);
        Assert.Equal(once, FrenchTypography.Apply(once));
        var html = FrenchTypography.ApplyToHtml(text);
        Assert.Equal(html, FrenchTypography.ApplyToHtml(html));
    }));

    [Fact]
    public void Only_spaces_change() => Check.One(Thorough, Prop.ForAll(Texts, text =>
    {
        Assert.Equal(Letters(text), Letters(FrenchTypography.Apply(text)));
        Assert.Equal(Letters(text), Letters(FrenchTypography.ApplyToHtml(text)));
    }));

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("1 ")]
    [InlineData("<b>")]
    [InlineData("&a")]
    public void Long_text_takes_no_long_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000)) + " !";
        var clock = Stopwatch.StartNew();

        FrenchTypography.ApplyToHtml(text);
        FrenchTypography.Apply(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements(" ", " ", "\u00A0", "\u202F", "\n", "!", "?", ";", ":", "«", "»", "%", "€", "F CFA", "CFA francs", "n°", "n° 1-2", "-", "×", " h ", "1", "234", "567", "{0}"),
            Gen.Elements("mot", "été", "é", "(", ")", "’", "…", ".", ",", "https://x.sn/", "a@b.sn", "`", "&amp;", "10:30", "::", "\uE000"),
            Gen.Elements("<em>", "</em>", "<p>", "</p>", "<code>", "</code>", "<a title=\"", "\">", "<!--", "-->", "<", ">"))
        .ListOf().Select(string.Concat).ToArbitrary();

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is not (' ' or '\u00A0' or '\u202F'))).Replace('’', '\'').Replace('\u2011', '-');

    private static void Same(string expected, string actual) =>
        Assert.Equal(expected, actual.Replace('\u202F', '~').Replace('\u00A0', '_'));
}
