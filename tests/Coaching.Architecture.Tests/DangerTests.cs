using System.Text.RegularExpressions;

namespace Coaching.Architecture.Tests;

/// <summary>Calls that are safe only where somebody has looked: a new place is named here with its change, or found another way.</summary>
public sealed class DangerTests
{
    [Theory]
    [InlineData(@"\b(FromSqlRaw|SqlQueryRaw|ExecuteSqlRaw(Async)?)\b", "Database.cs WorkQueue.cs DatabaseCheck.cs ContentSearch.cs")]
    [InlineData(@"Raw(Async)?(<\w+>)?\(\s*\$", "")]
    [InlineData(@"\bHtml\.Raw\b", "")]
    [InlineData(@"\bnew HtmlString\(", "RichText.cs ExtraFields.cs")]
    [InlineData(@"\bProcess\.Start\b", "Vips.cs")]
    [InlineData(@"\b(BinaryFormatter|TypeNameHandling|NetDataContractSerializer)\b", "")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "")]
    [InlineData(@"\bDtdProcessing\.Parse\b", "")]
    public void A_dangerous_call_stands_only_where_it_was_looked_at(string call, string files)
    {
        var found = Repository.Files("*.cs", "src", "modules", "themes").Concat(Repository.Files("*.cshtml", "src", "modules", "themes"))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), call))
            .Where(f => !files.Split(' ').Contains(Path.GetFileName(f)))
            .Select(Repository.Short);
        Assert.Empty(found);
    }
}
