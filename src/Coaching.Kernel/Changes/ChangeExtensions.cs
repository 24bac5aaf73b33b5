using System.Runtime.CompilerServices;
using Coaching.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Kernel.Changes;

/// <summary>Tells all nodes that something they keep in memory has changed.</summary>
public static class ChangeExtensions
{
    /// <summary>Source for a figure that public pages show: they are made anew.</summary>
    public const string Figures = "figures";

    extension(PortalDb db)
    {
        /// <summary>Notes the change with the caller's next commit; every node reads again within seconds, this one at once.</summary>
        /// <param name="source">What changed: the <see cref="IKeptInMemory.Source"/> of those who keep it.</param>
        public void Changed(string source) => db.NoteChange(source);

        /// <summary>Counts the changes in one statement, always in the same order so that two commits never wait for each other.</summary>
        internal Task Store(IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
        {
            var rows = string.Join(", ", sources.Select((_, n) => $"({{{n}}}, 1)"));
            return db.Database.ExecuteSqlAsync(
                FormattableStringFactory.Create(
                    $"""INSERT INTO "kernel_change" ("Name", "Version") VALUES {rows} ON CONFLICT ("Name") DO UPDATE SET "Version" = "kernel_change"."Version" + 1""",
                    [.. sources]),
                cancellationToken);
        }
    }
}
