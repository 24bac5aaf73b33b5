using Coaching.Content.Search.Text;

namespace Coaching.Content.Tests.Search.Text;

/// <summary>Pairs of the sample vocabulary on snowballstem.org and words of the portal, as Snowball's own program stems them.</summary>
public sealed class FrenchStemmerTests
{
    private const string Pairs = """
        continu>continu continua>continu continuait>continu continuant>continu continuation>continu continue>continu continué>continu continuel>continuel
        continuelle>continuel continuellement>continuel continuelles>continuel continuer>continu continuera>continu continuerait>continu continueront>continu continuez>continu
        continuité>continu continuons>continuon contorsions>contors contour>contour contournait>contourn contours>contour contractait>contract contractée>contract
        contractions>contract contradictoirement>contradictoir contraindre>contraindr contrainte>contraint contraire>contrair contraria>contrari main>main mains>main
        maintenaient>mainten maintenant>mainten maintenir>mainten maintenue>maintenu maintien>maintien maire>mair maires>mair mairie>mair
        mais>mais maïs>maï maison>maison maîtresses>maîtress majesté>majest majestueuse>majestu majestueusement>majestu majestueux>majestu
        majeure>majeur majordomes>majordom majorité>major malade>malad maladies>malad maladive>malad mobilisation>mobilis mobiliser>mobilis
        mobilisées>mobilis ressource>ressourc ressources>ressourc développement>développ développer>développ développeurs>développeur formations>format former>form
        formés>form association>associ associative>associ associations>associ gouvernance>gouvern migrations>migrat migratoire>migratoir collectivités>collect
        territoriale>territorial territoriaux>territorial jouaient>jou ennuie>ennui croyiez>croi yeux>yeux quand>quand évidemment>évident
        constamment>const habilement>habil heureusement>heureux premièrement>premi publicité>publiqu nationalité>national radioactivité>radioact justificative>justif
        communications>commun indicateurs>indiqu technologies>technolog inclusion>inclus solutions>solut agences>agenc éventuellement>éventuel châteaux>château
        finissions>fin naïve>naïv ambiguë>ambigu première>premi fier>fi parisienne>parisien ancienneté>anciennet vieillesse>vieilless
        zèle>zel achète>achet commença>commenc appuyé>appui dictionnaire>dictionnair guerre>guerr éléments>élément moment>moment
        bancs>banc gaz>gaz colis>colis tapis>tapis parler>parl heureuse>heureux creuses>creus sérieuse>sérieux
        """;

    public static IEnumerable<TheoryDataRow<string, string>> Known => Pairs
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('>'))
        .Select(pair => new TheoryDataRow<string, string>(pair[0], pair[1]));

    [Theory]
    [MemberData(nameof(Known))]
    public void A_word_has_the_stem_that_Snowball_gives(string word, string stem) =>
        Assert.Equal(stem, FrenchStemmer.Stem(word));
}
