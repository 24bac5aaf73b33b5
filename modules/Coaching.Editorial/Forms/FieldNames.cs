using Coaching.Content.Definitions;

namespace Coaching.Editorial.Forms;

/// <summary>Which field a path inside an item means, in English words to be translated.</summary>
internal sealed class FieldNames(ContentDefinitions definitions)
{
    /// <summary>The label of the field, with its block before it; a part's own property by its name in the editor.</summary>
    /// <param name="path">As <see cref="TextDifference"/> gives it: <c>…/Quote/Author/Text</c>, <c>…/TitlePart/Title</c>.</param>
    public (string? Block, string Field) Of(string path)
    {
        var steps = path.Split('/');
        for (var at = steps.Length - 2; at >= 0; at--)
        {
            if (definitions.Part(steps[at]).Fields.FirstOrDefault(f => f.Name == steps[at + 1]) is { } field)
            {
                return (definitions.Type(steps[at]) is { Stereotype: not null } block ? block.DisplayName : null, field.Label);
            }
        }

        return (null, steps[^1] switch
        {
            "Title" or "DisplayText" => /*text*/ "Title",
            "Path" or "Url" => /*text*/ "Address",
            "PageTitle" => /*text*/ "Title in search engines",
            "MetaDescription" => /*text*/ "Description",
            _ => /*text*/ "Other details",
        });
    }
}
