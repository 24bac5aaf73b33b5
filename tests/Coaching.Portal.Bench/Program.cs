using Coaching.Portal.Bench;
using Coaching.Portal.Bench.Machine;
using Coaching.Portal.Bench.Runs;
using Coaching.Portal.Bench.Seed;
using Coaching.Testing.Processes;

// dotnet run -c Release --project tests/Coaching.Portal.Bench [-- [--quick] [--only lesson,search] [--sqlite | --postgres] [--published FOLDER]]
var options = Options.Read(args);
var repository = Published.Repository();
var published = options.Published ?? await Published.Make(repository);
Console.WriteLine(ThisComputer.Describe());
await using var cluster = options.Postgres ? await PostgresCluster.Find() : null;
if (options.Postgres && cluster is null)
{
    Console.WriteLine("PostgreSQL is left out: COACHING_TEST_POSTGRES is not set and no server is installed here.");
}

foreach (var server in new[] { options.Sqlite ? "SQLite" : null, cluster is null ? null : "PostgreSQL" }.OfType<string>())
{
    await using var place = await PortalPlace.Create(server == "SQLite" ? null : cluster!.ConnectionString);
    var centre = await BigCentre.Build(place, repository);
    await new Benchmark(server, published, place, centre, server == "SQLite" ? null : cluster, options).Run();
}
