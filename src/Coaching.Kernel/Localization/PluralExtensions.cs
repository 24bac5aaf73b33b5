using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace Coaching.Kernel.Localization;

/// <summary>Texts that depend on a number: <c>T.Plural(n, "{0} lesson", "{0} lessons")</c>; further arguments follow from <c>{1}</c>.</summary>
public static class PluralExtensions
{
    /// <summary>The form of the text for a count, in the current language.</summary>
    public static string Plural(this IStringLocalizer localizer, int count, string one, string many, params object[] arguments) =>
        localizer[one, new PluralCount(count, many, arguments)];

    /// <inheritdoc cref="Plural(IStringLocalizer, int, string, string, object[])"/>
    public static string Plural(this IHtmlLocalizer localizer, int count, string one, string many, params object[] arguments) =>
        localizer.GetString(one, new PluralCount(count, many, arguments));
}

/// <summary>Travels through the standard localiser interfaces, which know no plurals.</summary>
internal sealed record PluralCount(int Count, string Many, object[] Arguments);
