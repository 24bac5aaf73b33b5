using Coaching.Kernel.People;
using FsCheck;

namespace Coaching.Accounts.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("77 000 00 01", "+221770000001")]
    [InlineData("770000001", "+221770000001")]
    [InlineData("33.941.00.00", "+221339410000")]
    [InlineData("(+221) 77-000-00-01", "+221770000001")]
    [InlineData("00221 77 000 00 01", "+221770000001")]
    [InlineData("٧٧٠٠٠٠٠٠١", "+221770000001")]
    [InlineData("06 12 34 56 78", "+212612345678")]
    [InlineData("612345678", "+212612345678")]
    [InlineData("+212 (0)6 12 34 56 78", "+212612345678")]
    [InlineData("76 12 34 56", "+22376123456")]
    [InlineData("+223 76 12 34 56", "+22376123456")]
    [InlineData("01 02 03 04 05", "+2250102030405")]
    [InlineData("27 20 00 00 00", "+2252720000000")]
    [InlineData("+39 340 123 4567", "+393401234567")]
    [InlineData("+1 202 555 0100", "+12025550100")]
    public void A_number_is_read_as_people_write_it(string written, string stored)
    {
        Assert.True(PhoneNumber.TryParse(written, "SN", out var number));
        Assert.Equal(stored, number.International);
    }

    [Theory]
    [InlineData("07 00 00 00 01", "SN", "+2250700000001")]
    [InlineData("07 00 00 00 01", "MA", "+212700000001")]
    [InlineData("05 36 00 00 01", "MA", "+212536000001")]
    public void Where_two_countries_dial_alike_the_region_of_the_centre_decides(string written, string region, string stored)
    {
        Assert.True(PhoneNumber.TryParse(written, region, out var number));
        Assert.Equal(stored, number.International);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("77 000 00")]
    [InlineData("77 000 00 012 34")]
    [InlineData("+221 77 000 00 0")]
    [InlineData("+221 77 000 00 011")]
    [InlineData("+0 77 000 00 01")]
    [InlineData("appelez-moi")]
    [InlineData("77 000 00 01 ext 2")]
    [InlineData("+")]
    [InlineData("++221770000001")]
    [InlineData("77 000 00 01, 77 000 00 02")]
    public void What_is_no_number_is_refused(string? written) => Assert.False(PhoneNumber.TryParse(written, "SN", out _));

    [Theory]
    [InlineData("+221770000001", "+221 77 000 00 01")]
    [InlineData("+212612345678", "+212 6 12 34 56 78")]
    [InlineData("+22376123456", "+223 76 12 34 56")]
    [InlineData("+2250102030405", "+225 01 02 03 04 05")]
    [InlineData("+393401234567", "+39 34 01 23 45 67")]
    [InlineData("+33612345678", "+33 61 23 45 678")]
    public void A_number_is_shown_in_groups(string stored, string shown) => Assert.Equal(shown, PhoneNumber.Show(stored));

    [Fact]
    public void What_is_shown_is_read_back_as_the_same_number() => FsCheck.Fluent.Prop.ForAll(
        FsCheck.Fluent.ArbMap.Default.ArbFor<ulong>(),
        digits => !PhoneNumber.TryParse("+" + digits, null, out var number)
            || (PhoneNumber.TryParse(number.ToString(), null, out var again) && again == number)).QuickCheckThrowOnFailure();
}
