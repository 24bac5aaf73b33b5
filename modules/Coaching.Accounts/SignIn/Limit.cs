namespace Coaching.Accounts.SignIn;

/// <summary>How often something may be tried, sized for a room of forty-five trainees behind one address.</summary>
internal sealed record Limit(string Name, int Most, TimeSpan Window)
{
    public static readonly Limit SignInByAccount = new("sign-in", 10, TimeSpan.FromMinutes(15));
    public static readonly Limit SignInByAddress = new("sign-in-ip", 300, TimeSpan.FromMinutes(15));
    public static readonly Limit CodeByPerson = new("code", 10, TimeSpan.FromMinutes(15));
    public static readonly Limit ForgottenByAccount = new("forgotten", 3, TimeSpan.FromHours(1));
    public static readonly Limit ForgottenByAddress = new("forgotten-ip", 60, TimeSpan.FromHours(1));
    public static readonly Limit RegisterByAddress = new("register-ip", 60, TimeSpan.FromHours(1));
    public static readonly Limit PasswordByPerson = new("password", 10, TimeSpan.FromMinutes(15));
    public static readonly Limit AddressByPerson = new("address", 5, TimeSpan.FromHours(1));
    public static readonly Limit FileByPerson = new("my-data", 5, TimeSpan.FromHours(1));
}
