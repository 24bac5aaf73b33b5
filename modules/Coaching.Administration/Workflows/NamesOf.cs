using System.Text.RegularExpressions;
using Coaching.Content.Store;
using Coaching.Kernel.Data;
using Coaching.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Coaching.Administration.Workflows;

/// <summary>Puts the names of people and of content in the place of their ids.</summary>
internal sealed partial class NamesOf(PortalDb db, IPeople people)
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Looks up the ids that stand in the texts.</summary>
    public async Task Read(IEnumerable<string?> texts, CancellationToken cancellationToken)
    {
        var ids = texts.OfType<string>().SelectMany(t => Id().Matches(t)).Select(m => m.Value).Distinct().ToList();
        foreach (var item in await db.Versions.Where(v => ids.Contains(v.ContentItemId) && (v.Latest || v.Published)).Select(v => new { v.ContentItemId, v.DisplayText }).ToListAsync(cancellationToken))
        {
            _names[item.ContentItemId] = item.DisplayText;
        }

        foreach (var (id, person) in await people.Find(ids.Where(i => !_names.ContainsKey(i)), cancellationToken))
        {
            _names[id] = person.Name;
        }
    }

    /// <summary>The text with names.</summary>
    public string In(string text) => Id().Replace(text, m => _names.TryGetValue(m.Value, out var name) && name.Length > 0 ? name : m.Value);

    [GeneratedRegex(@"\b[0-9a-hjkmnp-tv-z]{26}\b")]
    private static partial Regex Id();
}
