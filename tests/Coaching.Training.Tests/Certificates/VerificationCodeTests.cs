using Coaching.Training.Certificates;

namespace Coaching.Training.Tests.Certificates;

public sealed class VerificationCodeTests
{
    [Fact]
    public void A_code_is_read_back_however_it_is_typed()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = VerificationCode.New();
            Assert.Equal(28, code.Length);
            var shown = VerificationCode.Show(code);
            Assert.Equal(34, shown.Length);
            Assert.Equal(code, VerificationCode.Read(shown));
            Assert.Equal(code, VerificationCode.Read(shown.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l')));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("0000-0000-0000-0000-0000-0000-00000")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(VerificationCode.Read(typed));

    [Fact]
    public void A_code_holds_at_least_128_random_bits()
    {
        // Each of the 28 places takes any of 32 signs, each as often as the others.
        var codes = Enumerable.Range(0, 4000).Select(_ => VerificationCode.New()).ToList();
        var places = Enumerable.Range(0, VerificationCode.Length).Select(place => codes.GroupBy(c => c[place]).Select(g => g.Count()).ToList()).ToList();
        Assert.All(places, counts => Assert.Equal(32, counts.Count));
        Assert.All(places, counts => Assert.All(counts, n => Assert.InRange(n, 60, 210)));
        Assert.True(VerificationCode.Length * Math.Log2(32) >= 128);
    }

    [Fact]
    public void Ten_thousand_codes_are_all_different() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => VerificationCode.New()).Distinct().Count());

    [Theory]
    [InlineData("AS-2026-000123", 123L)]
    [InlineData(" as-2026-000123 ", 123L)]
    [InlineData("AS-2026", null)]
    [InlineData("AP-2026-000123", null)]
    [InlineData("AS-2026--1", null)]
    public void A_number_leads_to_its_certificate(string number, long? id) => Assert.Equal(id, Certificate.IdOf(number));
}
