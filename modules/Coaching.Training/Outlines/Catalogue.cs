using Coaching.Content.Items.Fields;
using Coaching.Content.Store;
using Coaching.Kernel.Languages;
using Coaching.Training.Enrolments;

namespace Coaching.Training.Outlines;

/// <summary>A module in the list of courses.</summary>
/// <param name="Outline">The module and its path.</param>
/// <param name="Done">What the person has done, or null when not enrolled.</param>
internal sealed record Course(Outline Outline, IReadOnlySet<string>? Done);

/// <summary>The courses of the current language, in the order the centre gave them, with the person's progress.</summary>
internal sealed class Catalogue(OutlineReader outlines, Learning learning)
{
    public async Task<IReadOnlyList<Course>> Courses(string? personId, CancellationToken cancellationToken)
    {
        var modules = await outlines.All(Language.Current.Code, cancellationToken);
        var enrolments = personId is null ? [] : (await learning.Of(personId, cancellationToken)).ToDictionary(e => e.ModuleSet, e => e.Done);
        return [.. modules.OrderBy(m => Order(m.Module)).ThenBy(m => m.Module.DisplayText, StringComparer.CurrentCulture)
            .Select(m => new Course(m, enrolments.GetValueOrDefault(m.Module.Set)))];
    }

    private static decimal Order(ContentCard module) => module.As<Fields>().Order.Value ?? decimal.MaxValue;

    private sealed record Fields
    {
        public NumericField Order { get; init; } = new();
    }
}
