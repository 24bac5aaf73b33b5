using System.Net.Sockets;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Ui;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Coaching.Portal.Start;

/// <summary>Starts the portal: data folder, database, content, then the web server. What prevents it is said in one sentence.</summary>
internal static class PortalStart
{
    public static async Task<int> Run(string[] args, Action<WebApplicationBuilder> add, Action<WebApplication> use)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions
            {
                Args = args,
                // Its settings and data lie beside the program, from whichever folder it is started.
                ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
            });
            var listening = false;
            // What prevents the start is said once, below, and not by host, server and database with all their inner lines.
            foreach (var talker in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore" })
            {
                builder.Logging.AddFilter(talker, level => listening && level >= LogLevel.Warning);
            }

            add(builder);
            await using var app = builder.Build();
            use(app);
            using var turn = OwnData(app.Services);
            await Prepare(app.Services);
            if (await Commands.Run(args, app.Services) is { } exitCode)
            {
                return exitCode;
            }

            var greeting = await FirstRun.Prepare(app);
            await app.StartAsync();
            listening = true;
            await Greet(app, greeting);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (Sentence(error) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Says where the portal is, and what the first run has to say.</summary>
    private static Task Greet(WebApplication app, string? greeting)
    {
        var address = app.Urls.FirstOrDefault() ?? app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl;
        var services = app.Services;
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var mails = mail.Host is null ? $"\nMails are written to {services.GetRequiredService<DataFolder>().Folder(mail.PickupFolder)}\n" : null;
        return Console.Out.WriteLineAsync($"\nThe portal is open at {address}\n{mails}\n{greeting}");
    }

    /// <summary>Migrates the database and reads what is kept in memory.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<Database>().Migrate(scope.ServiceProvider.GetRequiredService<PortalDb>());
        foreach (var memory in services.GetServices<IKeptInMemory>())
        {
            await memory.Reload();
        }
    }

    /// <summary>With SQLite one process owns the data folder; the lock goes with the process, however it ends.</summary>
    private static FileStream? OwnData(IServiceProvider services)
    {
        var root = Directory.CreateDirectory(services.GetRequiredService<DataFolder>().Root).FullName;
        return services.GetRequiredService<Database>().PostgresConnection is null
            ? new FileStream(Path.Combine(root, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            : null;
    }

    private static string? Sentence(Exception error) => error switch
    {
        UnauthorizedAccessException => $"The data folder cannot be written: {error.Message}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"Another program already listens there: {error.Message}",
        IOException when error.Message.Contains("portal.lock", StringComparison.Ordinal) => $"Another portal already uses this data folder: {error.Message}",
        IOException => $"The data folder cannot be used: {error.Message}",
        SqliteException => $"The database file in the data folder cannot be used: {error.Message}",
        NpgsqlException => $"PostgreSQL cannot be reached or refuses the connection: {error.Message}",
        SocketException => $"The network refuses: {error.Message}",
        CommandException => error.Message,
        _ => null,
    };
}
