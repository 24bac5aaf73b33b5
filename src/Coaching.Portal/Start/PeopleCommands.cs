using Coaching.Kernel.People;

namespace Coaching.Portal.Start;

/// <summary>
/// <c>people restore NAME</c>: the way back for somebody whom nobody in the office can help, such as a sole administrator without telephone
/// and recovery codes. Whoever may run it has the database anyway.
/// </summary>
internal static class PeopleCommands
{
    private const string Usage = "people restore NAME   a link to a new password for who signs in with this address or number; their second factor is taken away";

    /// <returns>0 when the person was found.</returns>
    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output)
    {
        if (args is not ["restore", var name])
        {
            throw new CommandException(Usage);
        }

        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        var found = (await accounts.Search(name, null, 1)).Accounts.Where(a => Signs(a, name)).ToList();
        if (found is not [var person] || await accounts.IssuePasswordLink(person.Id) is not { } link)
        {
            throw new CommandException($"Nobody with an open account signs in with '{name}'.");
        }

        if (person.SecondFactor)
        {
            await accounts.RemoveSecondFactor(person.Id, byId: string.Empty);
        }

        await output.WriteLineAsync($"{person.Name} sets a new password here, once, within 60 minutes:\n\n  {link}\n");
        return 0;
    }

    private static bool Signs(Account account, string name) =>
        string.Equals(account.Email, name, StringComparison.OrdinalIgnoreCase) || (account.Phone is { } phone && phone == name);
}
