using Coaching.Administration.Fields;

namespace Coaching.Administration.Tests.Types;

public sealed class TechnicalNameTests
{
    [Theory]
    [InlineData("Année de départ", "AnneeDeDepart")]
    [InlineData("2e langue", "ELangue")]
    [InlineData("Œuvre d’art", "OeuvreDArt")]
    [InlineData("Rôle (à l’arrivée) 2", "RoleALArrivee2")]
    [InlineData("???", null)]
    [InlineData("الاسم", null)]
    public void A_label_becomes_a_name_of_plain_letters_and_digits(string label, string? name) => Assert.Equal(name, TechnicalName.From(label));

    [Theory]
    [InlineData("Year", true)]
    [InlineData("Year2", true)]
    [InlineData("2Year", false)]
    [InlineData("Année", false)]
    [InlineData("A b", false)]
    [InlineData("A.b", false)]
    [InlineData("", false)]
    public void A_name_of_ones_own_has_plain_letters_and_digits_only(string name, bool valid) => Assert.Equal(valid, TechnicalName.IsValid(name));
}
