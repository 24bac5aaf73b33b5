using Coaching.Kernel.Localization.Portable;

namespace Coaching.Kernel.Tests.Localization.Portable;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("fr", 0, 0)]
    [InlineData("fr", 1, 0)]
    [InlineData("fr", 2, 1)]
    [InlineData("fr-SN", 0, 0)]
    [InlineData("en", 0, 1)]
    [InlineData("en", 1, 0)]
    [InlineData("en-GB", 2, 1)]
    [InlineData("wo", 5, 0)]
    [InlineData("ar", 0, 0)]
    [InlineData("ar", 1, 1)]
    [InlineData("ar", 2, 2)]
    [InlineData("ar", 103, 3)]
    [InlineData("ar", 11, 4)]
    [InlineData("ar", 100, 5)]
    [InlineData("it", 1, 0)]
    [InlineData("es", 3, 1)]
    public void A_count_takes_its_form(string culture, int count, int form) =>
        Assert.Equal(form, PluralRules.Form(culture, count));

    [Theory]
    [InlineData("fr", 2)]
    [InlineData("en", 2)]
    [InlineData("ar", 6)]
    [InlineData("wo", 1)]
    public void Every_form_can_be_reached(string culture, int forms)
    {
        Assert.Equal(forms, PluralRules.Count(culture));
        Assert.Equal(forms, Enumerable.Range(0, 200).Select(n => PluralRules.Form(culture, n)).Distinct().Count());
    }
}
