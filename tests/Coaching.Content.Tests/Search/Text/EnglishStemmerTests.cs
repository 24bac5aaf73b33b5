using Coaching.Content.Search.Text;

namespace Coaching.Content.Tests.Search.Text;

/// <summary>Pairs of the sample vocabulary on snowballstem.org and words of the portal; the last ones are what version 3.0 changed.</summary>
public sealed class EnglishStemmerTests
{
    private const string Pairs = """
        consign>consign consigned>consign consigning>consign consignment>consign consist>consist consisted>consist consistency>consist consistent>consist
        consistently>consist consisting>consist consists>consist consolation>consol consolations>consol consolatory>consolatori console>consol consoled>consol
        consoles>consol consolidate>consolid consolidated>consolid consolidating>consolid consoling>consol consolingly>consol consols>consol consonant>conson
        consort>consort consorted>consort consorting>consort conspicuous>conspicu conspicuously>conspicu conspiracy>conspiraci conspirator>conspir conspirators>conspir
        conspire>conspir conspired>conspir conspiring>conspir constable>constabl constables>constabl constance>constanc constancy>constanc constant>constant
        knack>knack knackeries>knackeri knacks>knack knag>knag knave>knave knaves>knave knavish>knavish kneaded>knead
        kneading>knead knee>knee kneel>kneel kneeled>kneel kneeling>kneel kneels>kneel knees>knee knell>knell
        knelt>knelt knew>knew knick>knick knif>knif knife>knife knight>knight knightly>knight knights>knight
        knit>knit knits>knit knitted>knit knitting>knit knives>knive knob>knob knobs>knob knock>knock
        knocked>knock knocker>knocker knockers>knocker knocking>knock knocks>knock knopp>knopp knot>knot knots>knot
        mobilising>mobilis mobilisation>mobilis resources>resourc communities>communiti community>communiti communication>communic generous>generous generation>generat
        organisation>organis governance>govern development>develop migrants>migrant skies>sky skis>ski dying>die ugly>ugli
        early>earli news>news bias>bias hopping>hop hoping>hope luxuriated>luxuri tied>tie cries>cri
        gas>gas kiwis>kiwi agreed>agre feed>feed happily>happili sensational>sensat probability>probabl radically>radic
        hopefulness>hope callousness>callous formative>format electrical>electr adjustment>adjust adoption>adopt relational>relat vietnamization>vietnam
        cry>cri by>by say>say geology>geolog proceeded>proceed exceeds>exceed herrings>herring past>past
        paste>paste pasted>paste later>later lateral>lateral universe>univers universal>universal university>universiti geologist>geolog
        evening>evening evenings>evening adding>add added>add offing>off vying>vie outings>outing
        """;

    public static IEnumerable<TheoryDataRow<string, string>> Known => Pairs
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('>'))
        .Select(pair => new TheoryDataRow<string, string>(pair[0], pair[1]));

    [Theory]
    [MemberData(nameof(Known))]
    public void A_word_has_the_stem_that_Snowball_gives(string word, string stem) =>
        Assert.Equal(stem, EnglishStemmer.Stem(word));
}
