using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Coaching.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Training.Tests;

/// <summary>The portal with one module in both languages, and people who are simply who they say they are.</summary>
public class TrainingPortal : PortalFactory, IAsyncLifetime
{
    internal TestPeople People { get; } = new();

    internal QueryCounter Queries { get; } = new();

    /// <summary>The sample module.</summary>
    public SampleModule Sample => new(Closing);

    /// <summary>Whether the sample module has closing steps.</summary>
    protected virtual bool Closing => false;

    /// <summary>PostgreSQL is tested where a server is named.</summary>
    public void SkipWithoutDatabase() => Assert.SkipUnless(HasDatabase, "COACHING_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");

    private bool HasDatabase => !Postgres || Environment.GetEnvironmentVariable("COACHING_TEST_POSTGRES") is not null;

    /// <summary>Somebody with a role.</summary>
    public Visitor As(string personId, string role)
    {
        var visitor = Visit();
        visitor.Http.DefaultRequestHeaders.Add(TestSignIn.Header, $"Test {personId}|{role}");
        return visitor;
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        if (HasDatabase)
        {
            await InitializeAsync();
            await Sample.Publish(this);
        }
        else
        {
            Directory.CreateDirectory(Folder);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Scheme, null);
            services.PostConfigure<AuthenticationOptions>(o =>
                (o.DefaultScheme, o.DefaultAuthenticateScheme, o.DefaultChallengeScheme, o.DefaultForbidScheme) = (TestSignIn.Scheme, TestSignIn.Scheme, TestSignIn.Scheme, TestSignIn.Scheme));
            services.AddSingleton<IPeople>(People);
            services.ConfigureDbContext<PortalDb>(o => o.AddInterceptors(Queries));
        });
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresTrainingPortal : TrainingPortal
{
    protected override bool Postgres => true;
}

/// <summary>The same with closing steps.</summary>
public class ClosingPortal : TrainingPortal
{
    protected override bool Closing => true;
}

/// <summary>The same with closing steps, on PostgreSQL.</summary>
public sealed class PostgresClosingPortal : ClosingPortal
{
    protected override bool Postgres => true;
}
