using Coaching.Content.Definitions;
using Coaching.Editorial.Forms;
using Coaching.Testing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Coaching.Editorial.Tests.Forms;

public sealed class ChoicesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public Task Pickers_of_one_page_ask_the_store_once() => portal.With<Choices>(async choices =>
    {
        var field = new FieldDefinition { Name = "Pages", FieldName = "ContentPickerField" };
        var first = await choices.Items(field, "fr", [], bySet: false);

        var id = await portal.Draft("Page", "Écrite entre-temps");

        Assert.Equal(first.Count, (await choices.Items(field, "fr", [], bySet: false)).Count);
        Assert.Contains(await portal.With<Choices, IReadOnlyList<SelectListItem>>(c => c.Items(field, "fr", [], bySet: false)), c => c.Value == id);
    });
}
