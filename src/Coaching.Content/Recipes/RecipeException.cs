using System.Globalization;

namespace Coaching.Content.Recipes;

/// <summary>A recipe or package that cannot be taken in. Nothing of it was stored.</summary>
/// <param name="place">Where in the recipe, when that is known.</param>
/// <param name="text">English text, translated when shown; <c>{0}</c>… are the arguments.</param>
/// <param name="arguments">Values for the text.</param>
/// <param name="cause">What went wrong underneath.</param>
public sealed class RecipeException(RecipePlace? place, string text, IReadOnlyList<object> arguments, Exception? cause = null)
    : Exception(Sentence(place, text, arguments), cause)
{
    /// <summary>A package or file that cannot be read at all.</summary>
    public RecipeException(string text, params IReadOnlyList<object> arguments)
        : this(null, text, arguments)
    {
    }

    /// <summary>Where in the recipe, or null when it is about the file as a whole.</summary>
    public RecipePlace? Place => place;

    /// <summary>The reason, in English, with holes.</summary>
    public string Text => text;

    /// <summary>What goes into the holes.</summary>
    public IReadOnlyList<object> Arguments => arguments;

    private static string Sentence(RecipePlace? place, string text, IReadOnlyList<object> arguments)
    {
        var reason = string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);
        var where = place?.ToString();
        return where is null ? reason : $"{char.ToUpperInvariant(where[0])}{where[1..]}: {reason}";
    }
}
