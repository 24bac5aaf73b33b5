namespace Coaching.Administration.Settings;

/// <summary>How the centre is reached: the setting <c>Contact</c>.</summary>
internal sealed record Contact(string? Address, string? Phone, string? Email)
{
    public const string Setting = "Contact";
    public const int AddressMaxLength = 300;
}
