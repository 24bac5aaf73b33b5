namespace Coaching.Portal.Start;

/// <summary>A command that cannot be carried out; the message is for the person who typed it.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>What the portal can do instead of serving pages.</summary>
internal static class Commands
{
    /// <summary>Runs the command named by the arguments.</summary>
    /// <returns>An exit code, or null when the arguments name no command.</returns>
    public static async Task<int?> Run(string[] args, IServiceProvider services) => args switch
    {
        ["recipe", .. var rest] => await RecipeCommands.Run(rest, services, Console.Out),
        ["people", .. var rest] => await PeopleCommands.Run(rest, services, Console.Out),
        _ => null,
    };
}
