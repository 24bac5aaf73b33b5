using Coaching.Kernel.Localization.Portable;

namespace Coaching.Kernel.Tests.Localization.Portable;

/// <summary>Orchard Core's own test files, when a copy of them lies beside the repository.</summary>
public sealed class OrchardPoFileTests
{
    [Theory]
    [InlineData("EntryWithContext", "OrchardCore.Localization", "Unknown system error", 1)]
    [InlineData("EntryWithPlural", null, "book", 3)]
    [InlineData("PoeditHeader", null, "Unknown system error", 1)]
    [InlineData("EntryWithMultilineText", null, "Here is an example of how one might continue a very long string\nfor the common case the string represents multi-line output.", 1)]
    public void Its_single_entry_is_read(string file, string? context, string id, int forms)
    {
        var entry = Assert.Single(Read(file));

        Assert.Equal((context, id, forms), (entry.Context, entry.Id, entry.Forms.Count));
    }

    [Fact]
    public void Several_entries_keep_their_contexts() =>
        Assert.Equal(
            ["OrchardCore.FileSystems.Media.FileSystemStorageProvider", "OrchardCore.FileSystems.Media.Directory"],
            Read("MultipleEntries").Select(entry => entry.Context));

    [Fact]
    public void Plurals_on_several_lines_are_read()
    {
        var entry = Assert.Single(Read("EntryWithPluralAndMultilineText"));

        Assert.All(entry.Forms, form => Assert.Contains('\n', form));
    }

    private static IReadOnlyList<PoEntry> Read(string name)
    {
        var path = Path.Combine(Samples(), $"po-test-{name}.po");
        Assert.SkipUnless(File.Exists(path), $"Orchard Core's sample '{name}' is not beside the repository");
        using var reader = File.OpenText(path);
        return PoFile.Parse(reader);
    }

    private static string Samples()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Coaching.Portal.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? "", "..", "shared", "samples", "orchard");
    }
}
