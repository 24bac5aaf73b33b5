namespace Coaching.Content.Search.Text;

/// <summary>What the analyser knows of one language: words that carry no meaning, elided articles, and the stemmer.</summary>
internal sealed class Language
{
    private static readonly Language French = new()
    {
        Stem = FrenchStemmer.Stem,
        Elisions = [.. "l d qu j n s t m c jusqu lorsqu puisqu quoiqu".Split(' ')],
        StopWords = Set(
            "a ai aie aient as au aucun aucune aujourd'hui aura auraient aurait aux avaient avait avec avez avoir avons ayant ca car ce ceci cela celle " +
            "celles celui ces cet cette ceux chaque chez ci comme comment dans de des donc dont du elle elles en encore entre es est et etaient etait " +
            "etant etc etes etre eu eux fait fut ici il ils je la le les leur leurs lors lui ma mais me meme memes mes mien moi mon ne ni nos notre " +
            "nous on ont ou par parce pas pendant peu peut plus pour pourquoi quand que quel quelle quelles quels qui quoi sa sans se sera serait ses si " +
            "sinon soit son sont sous suis sur ta te tes toi ton tous tout toute toutes tres tu un une vers voici voila vos votre vous y"),
    };

    private static readonly Language English = new()
    {
        Stem = EnglishStemmer.Stem,
        StopWords = Set(
            "a about after all also am an and any are as at be because been before being but by can could did do does doing for from had has have having " +
            "he her here hers him his how i if in into is it its me more most my no nor not of off on only or other our ours out over own she should so " +
            "some such than that the their theirs them then there these they this those through to too under until up us very was we were what when " +
            "where which while who whom why will with would you your yours"),
    };

    private static readonly Language Unknown = new() { Stem = word => word };

    public required Func<string, string> Stem { get; init; }

    /// <summary>What the stemmer has found so far.</summary>
    public KeptStems Kept { get; } = new();

    public HashSet<string> Elisions { get; init; } = [];

    /// <summary>Folded; looked up folded.</summary>
    public HashSet<string> StopWords { get; init; } = [];

    /// <summary>The language of a culture such as <c>fr-SN</c>; languages without a stemmer are only folded.</summary>
    public static Language Of(string culture) => culture.Split('-')[0].ToLowerInvariant() switch
    {
        "fr" => French,
        "en" => English,
        _ => Unknown,
    };

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
