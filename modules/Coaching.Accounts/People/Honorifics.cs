namespace Coaching.Accounts.People;

/// <summary>How people wish to be addressed. Stored in English, shown translated.</summary>
internal static class Honorifics
{
    public static IReadOnlyList<string> All { get; } = ["Ms", "Mr", "Dr", "Prof.", "El Hadj", "Imam", "Madam Mayor", "Mr Mayor"];
}
