using System.Text;
using Coaching.Accounts.SecondStep;

namespace Coaching.Accounts.Tests.SecondStep;

/// <summary>Against the test vectors of the standards.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of their eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(now)));
        Assert.Equal(Totp.StepAt(now), Totp.Step(Key, code, now, 0));
    }

    [Fact]
    public void A_clock_may_differ_by_one_step_and_a_step_counts_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepAt(now);
        Assert.NotNull(Totp.Step(Key, Totp.Code(Key, step - 1), now, 0));
        Assert.NotNull(Totp.Step(Key, Totp.Code(Key, step + 1), now, 0));
        Assert.Null(Totp.Step(Key, Totp.Code(Key, step - 2), now, 0));
        Assert.Null(Totp.Step(Key, Totp.Code(Key, step + 2), now, 0));
        Assert.Null(Totp.Step(Key, Totp.Code(Key, step), now, step));
        Assert.Null(Totp.Step(Key, Totp.Code(Key, step - 1), now, step));
        Assert.NotNull(Totp.Step(Key, Totp.Code(Key, step), now, step - 1));
    }

    [Fact]
    public void A_key_is_written_as_authenticators_read_it() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Base32.Of(Key));
}
