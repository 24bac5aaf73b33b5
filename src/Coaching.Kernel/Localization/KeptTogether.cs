namespace Coaching.Kernel.Localization;

/// <summary>Pieces of the typographers' patterns that are the same in every language.</summary>
internal static class KeptTogether
{
    /// <summary>Group <c>keep</c>: addresses, code and entities, which nobody corrects.</summary>
    public const string Untouched =
        """
        (?<keep> (?:https?://|www\.|mailto:|tel:) [^\s«»"<>\uE000\uE001]+
               | [^\s«»"<>\uE000\uE001]{1,64} @ [\w-]+ (?:\.[\w-]+)+
               | `[^`\n]*`
               | &\#?\w+; )

        """;

    /// <summary>
    /// Group <c>join</c>: the space that would tear something apart at the end of a line: <c>n° 112-12</c>, <c>20 h 30</c>, <c>× 18 000</c>,
    /// <c>F CFA</c>, <c>CFA francs</c>. Group <c>hyphen</c>: one inside the number of a law, where a line would end too.
    /// </summary>
    public const string Joined =
        """

        | (?<join> (?<= (?<! \w ) [nN]° ) [ \u00A0\u202F\u2009] (?= \d )
                 | (?<= [×÷−=] ) [ \u00A0\u202F\u2009] (?= \d )
                 | (?<= \d \uE000{0,9} ) [ \u00A0\u202F\u2009] (?= (?: h | min | km | kg | ha | ko | Mo | kB | MB | F ) (?! [\w’'°] ) )
                 | (?<= \d [ \u00A0\u202F\u2009] h ) [ \u00A0\u202F\u2009] (?= \d\d (?! \d ) )
                 | (?<= (?<! \w ) F ) [ \u00A0\u202F\u2009] (?= CFA (?! \w ) )
                 | (?<= (?<! \w ) CFA ) [ \u00A0\u202F\u2009] (?= francs? (?! \w ) )
                 | (?<= (?<! \w ) francs? ) [ \u00A0\u202F\u2009] (?= CFA (?! \w ) ) )
        | (?<hyphen> (?<= (?<! \w ) [nN]° [ \u00A0\u202F\u2009]? [\d\u2010\u2011-]{0,12} \d ) - (?= \d ) )
        """;
}
