using Coaching.Content.Items;

namespace Coaching.Content.Tests.Items;

public sealed class ContentIdsTests
{
    [Fact]
    public void A_new_id_has_26_characters_and_begins_with_4() => Assert.All(
        Enumerable.Range(0, 1000).Select(_ => ContentIds.New()),
        id => Assert.Matches("^4[0-9a-hjkmnp-tv-z]{25}$", id));

    [Fact]
    public void New_ids_differ() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => ContentIds.New()).Distinct().Count());

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "00000000000000000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "fzzzzzzzzzzzzfzzzzzzzzzzzz")]
    [InlineData("00000001-0000-0000-0000-000000000000", "00000000000010000000000000")]
    [InlineData("00000000-0000-4000-0000-000000000000", "40000000000000000000000000")]
    [InlineData("00000000-0000-0000-0100-000000000000", "00000000000000000000000001")]
    public void A_guid_is_two_halves_of_13(string guid, string id) => Assert.Equal(id, ContentIds.Of(Guid.Parse(guid)));

    [Theory]
    [InlineData("4sw2mmvdwszcx66fzgmge2mjdw", true)]
    [InlineData("main-menu_1", true)]
    [InlineData("A", true)]
    [InlineData("4sw2mmvdwszcx66fzgmge2mjdwx", false)]
    [InlineData("[js: uuid()]", false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_is_short_and_plain(string? id, bool valid) => Assert.Equal(valid, ContentIds.IsValid(id));
}
