using System.Globalization;
using System.Text.RegularExpressions;
using Coaching.Content.Recipes;
using Microsoft.Extensions.Localization;

namespace Coaching.Administration.Recipes;

/// <summary>Says what an import has to say in the reader's language.</summary>
internal static partial class RecipeWords
{
    /// <summary>What is wrong, and where.</summary>
    public static string Sentence(RecipeException error, IStringLocalizer localizer)
    {
        var arguments = error.Arguments.Select(a => a is string text ? localizer[text].Value : a).ToArray();
        var reason = localizer[error.Text, arguments].Value;
        return error.Place is { Step: > 0 } place
            ? localizer["{0} (step {1}, {2}, of the recipe {3}, at {4})", reason, place.Step, place.StepName, place.Recipe, place.Path]
            : reason;
    }

    /// <summary>Where a warning was met: recipe, number of the step and JSON path.</summary>
    public static (string Recipe, int Step, string Path) Place(string path)
    {
        var at = path.LastIndexOf(" $", StringComparison.Ordinal);
        var json = path[(at + 1)..];
        var number = Step().Match(json);
        return (at < 0 ? string.Empty : path[..at], number.Success ? int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) + 1 : 0, json);
    }

    [GeneratedRegex(@"^\$\.steps\[(\d+)\]")]
    private static partial Regex Step();

    /// <summary>English words for a kind of warning; {0} is what it is about.</summary>
    public static string Warning(RecipeWarningKind kind) => kind switch
    {
        RecipeWarningKind.UnknownStep => /*text*/ "The portal does not know the step {0}: nothing of it is carried out, it is only kept for the next export.",
        RecipeWarningKind.RefusedStep => /*text*/ "The step {0} carries secrets or commands; it is left out.",
        RecipeWarningKind.UnknownContentType => /*text*/ "Content of the type {0} is kept, but nothing shows it.",
        RecipeWarningKind.UnknownPart => /*text*/ "The part {0} is kept, but nothing shows it.",
        RecipeWarningKind.UnknownField => /*text*/ "The field {0} is kept, but its type does not define it.",
        RecipeWarningKind.UnknownFieldType => /*text*/ "The portal has no fields of the kind {0}.",
        RecipeWarningKind.UnknownActivity => /*text*/ "The workflow activity {0} does nothing here.",
        RecipeWarningKind.UnknownObjectType => /*text*/ "The object {0} is kept, but does nothing.",
        RecipeWarningKind.UnknownFeature => /*text*/ "The feature {0} has no counterpart here.",
        RecipeWarningKind.UnknownPermission => /*text*/ "The permission {0} has no counterpart here.",
        RecipeWarningKind.MissingField => /*text*/ "Published content lacks the required field {0}.",
        RecipeWarningKind.Archived => /*text*/ "{0} is neither published nor a draft: it is kept as history.",
        RecipeWarningKind.AddressMoved => /*text*/ "The address {0} was put under its language.",
        RecipeWarningKind.AddressUnreachable => /*text*/ "Nobody reaches the address {0}: it begins with no language of the portal.",
        RecipeWarningKind.Repeated => /*text*/ "{0} stands twice in the recipe; the second one is passed over.",
        RecipeWarningKind.LiquidNotRendered => /*text*/ "{0} holds Liquid, which the portal shows as text.",
        RecipeWarningKind.BelongsToModule => /*text*/ "{0} belongs to the portal and cannot be deleted.",
        RecipeWarningKind.UnsafeLink => /*text*/ "The link {0} would run something; it was emptied.",
        _ => /*text*/ "{0} is not known.",
    };
}
