using Coaching.Kernel.Data;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Coaching.Testing;

/// <summary>
/// The whole portal with a data folder and a database of its own, real in every part but the clock. Environment <c>Testing</c>
/// starts empty; pass <c>Development</c> for the sample centre.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "coaching-" + Guid.NewGuid().ToString("N"));

    /// <summary>The portal's clock, for tests that let time pass.</summary>
    public ManualClock Clock { get; } = new();

    /// <summary>The time the portal goes by: the test's own clock, unless a real browser takes part.</summary>
    protected virtual TimeProvider Time => Clock;

    /// <summary>Whether the portal runs on PostgreSQL instead of SQLite.</summary>
    protected virtual bool Postgres => false;

    /// <summary>Environment the portal starts in.</summary>
    protected virtual string EnvironmentName => "Testing";

    /// <summary>The portal's data folder.</summary>
    public string Folder => _folder;

    private string DatabaseName => "t_" + Path.GetFileName(_folder).Replace('-', '_');

    /// <summary>A browser without script: keeps cookies, follows nothing by itself.</summary>
    public Visitor Visit() => new(CreateDefaultClient(new Uri("https://localhost"), new CookieJar()));

    /// <summary>Runs code with the portal's services.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="With{TService,T}"/>
    public Task With<TService>(Func<TService, Task> work)
        where TService : notnull => With<TService, bool>(async s => { await work(s); return true; });

    /// <summary>Does all work that is due now: events, mails, timers.</summary>
    /// <remarks>The portal's own worker takes jobs as well; when this returns, nothing that is due is left in anybody's hands.</remarks>
    public async Task RunDueWork()
    {
        var queue = Services.GetRequiredService<WorkQueue>();
        do
        {
            await queue.RunDue(TestContext.Current.CancellationToken);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        while (await With<PortalDb, bool>(db => AnyDue(db, Time.GetUtcNow().UtcDateTime)));

        static Task<bool> AnyDue(PortalDb db, DateTime now) => db.Work.AnyAsync(w => w.DueUtc <= now && !w.Dead);
    }

    public virtual async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        if (Postgres)
        {
            Assert.SkipWhen(Server is null, "COACHING_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");
            await Admin($"CREATE DATABASE \"{DatabaseName}\"");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Postgres && Server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Admin($"DROP DATABASE IF EXISTS \"{DatabaseName}\" WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Data:Folder", _folder);
        builder.UseSetting("Portal:PublicUrl", "https://localhost");
        if (Postgres)
        {
            builder.UseSetting("ConnectionStrings:Postgres", $"{Server};Database={DatabaseName};Maximum Pool Size=20");
        }

        builder.ConfigureTestServices(s => s.AddSingleton(Time));
    }

    /// <summary>Connection string without database, from the environment.</summary>
    private static new string? Server => Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES");

    private static async Task Admin(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The portal on PostgreSQL.</summary>
public class PostgresPortalFactory : PortalFactory
{
    protected override bool Postgres => true;
}

/// <summary>The portal with the sample centre.</summary>
public class SamplePortalFactory : PortalFactory
{
    protected override string EnvironmentName => "Development";
}
