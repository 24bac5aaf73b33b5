namespace Coaching.Accounts.People;

/// <summary>How people wish to be addressed. Stored in English, shown translated.</summary>
internal static class Honorifics
{
    public static IReadOnlyList<string> All { get; } = [/*text*/ "Ms", /*text*/ "Mr", /*text*/ "Dr", /*text*/ "Prof.", /*text*/ "El Hadj", /*text*/ "Imam", /*text*/ "Madam Mayor", /*text*/ "Mr Mayor"];
}
