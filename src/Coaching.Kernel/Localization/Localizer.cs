using System.Globalization;
using Coaching.Kernel.Localization.Portable;
using Microsoft.Extensions.Localization;

namespace Coaching.Kernel.Localization;

/// <summary>The standard localiser over <see cref="Texts"/>.</summary>
internal sealed class Localizer(Texts texts, string? context) : IStringLocalizer
{
    public LocalizedString this[string name]
    {
        get
        {
            var found = texts.Find(name, context);
            return new(name, found is { Count: > 0 } ? found[0] : name, found is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            if (arguments is [PluralCount plural])
            {
                return new(name, Plural(name, plural));
            }

            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    private string Plural(string one, PluralCount plural)
    {
        var found = texts.Find(one, context);
        var language = found is null ? "en" : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var forms = found ?? [one, plural.Many];
        var text = forms[Math.Min(PluralRules.Form(language, plural.Count), forms.Count - 1)];
        return string.Format(CultureInfo.CurrentCulture, text, [plural.Count, .. plural.Arguments]);
    }
}

/// <summary>Makes localisers whose context is the class or the view.</summary>
internal sealed class LocalizerFactory(Texts texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Localizer(texts, resourceSource.FullName?.Replace('+', '.'));

    public IStringLocalizer Create(string baseName, string location) => new Localizer(texts, baseName);
}
