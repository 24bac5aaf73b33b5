using Coaching.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coaching.Accounts;

/// <summary>Borrows the mapping of Identity's own context for the portal's one context.</summary>
internal sealed class IdentityMapping(DbContextOptions options) : IdentityDbContext<User, Role, string>(options)
{
    public static void Apply(ModelBuilder model)
    {
        // The schema version comes from these options only; version 3 has the table of passkeys.
        var services = new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
        using var borrowed = new IdentityMapping(new DbContextOptionsBuilder().UseSqlite().UseApplicationServiceProvider(services).Options);
        borrowed.OnModelCreating(model);
    }
}
