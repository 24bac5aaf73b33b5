using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Coaching.Kernel.Data;
using Coaching.Kernel.Permissions;
using Coaching.Testing;
using Coaching.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Portal.Tests.Security;

/// <summary>Whoever only reads changes nothing (CI checklist of docs/threats.md, item 3): links can be followed by machines.</summary>
public sealed class ReadingTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    /// <summary>What is counted of reading: downloads, sessions that were seen, and the queue that does work of its own.</summary>
    private static readonly string[] Counted = ["library_download", "accounts_session", "kernel_work", "sqlite_sequence"];

    [Fact]
    public async Task Reading_every_page_as_each_role_leaves_the_database_as_it_was()
    {
        var visitors = new List<Visitor>();
        foreach (var role in Roles.All.Prepend(Roles.Anonymous))
        {
            visitors.Add(await portal.Visit(role == Roles.Anonymous ? null : TestPerson.In(role)));
        }

        await portal.RunDueWork();
        var before = await Tables();
        Assert.True(before.Count > 20, $"{before.Count} tables");
        foreach (var visitor in visitors)
        {
            foreach (var page in portal.Pages())
            {
                await visitor.Get(page.Address);
            }

            foreach (var link in (await visitor.Read("/fr")).Links.Select(l => l.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct())
            {
                await visitor.Get(link);
            }
        }

        var after = await Tables();
        Assert.Equal([], before.Where(t => after[t.Key] != t.Value).Select(t => t.Key));
    }

    /// <summary>A hash of each table's rows.</summary>
    private Task<Dictionary<string, string>> Tables() => portal.With<PortalDb, Dictionary<string, string>>(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var tables = (await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).Except(Counted).ToList();
        var hashes = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            var rows = await Rows(connection, $"SELECT * FROM \"{table}\"");
            hashes[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal)))));
        }

        return hashes;
    });

    private static async Task<List<string>> Rows(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var (rows, values) = (new List<string>(), new object[reader.FieldCount]);
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v.ToString())));
        }

        return rows;
    }
}
