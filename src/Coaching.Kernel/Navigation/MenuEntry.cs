namespace Coaching.Kernel.Navigation;

/// <summary>One entry of a signed-in person's menu, shown to those who may do <paramref name="Action"/>.</summary>
/// <param name="Text">English text, translated when shown.</param>
/// <param name="Page">Razor page path, for example <c>/Desk/Index</c>.</param>
/// <param name="Action">Action of the permission matrix.</param>
/// <param name="Order">Smaller comes first.</param>
public sealed record MenuEntry(string Text, string Page, string Action, int Order = 100);
