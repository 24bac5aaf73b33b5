using Coaching.Content.Search.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Coaching.Content.Tests.Search.Text;

public sealed class NearWordsTests
{
    [Theory]
    [InlineData("cooperative", "cooperative", 0)]
    [InlineData("coopertive", "cooperative", 1)]
    [InlineData("cooepratif", "cooperatif", 1)]
    [InlineData("attestassion", "attestation", 2)]
    [InlineData("budgte", "budget", 1)]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 2)]
    [InlineData("quorum", "corum", 2)]
    [InlineData("statuts", "moulin", 3)]
    [InlineData("a", "abcdef", 3)]
    public void A_word_is_as_far_as_its_mistakes(string one, string other, int distance)
    {
        Assert.Equal(distance, NearWords.Distance(one, other, 2));
        Assert.Equal(distance, NearWords.Distance(other, one, 2));
    }

    [Fact]
    public void One_mistake_is_one_away() => Prop.ForAll(
        Gen.Choose(1, 12).SelectMany(n => Gen.Elements("abcde".ToCharArray()).ArrayOf(n)).Zip(Gen.Choose(0, 11)).ToArbitrary(),
        drawn =>
        {
            var word = new string(drawn.Item1);
            var at = drawn.Item2 % word.Length;
            return NearWords.Distance(word, word.Remove(at, 1), 2) == 1 && NearWords.Distance(word, word.Insert(at, "z"), 2) == 1;
        }).QuickCheckThrowOnFailure();
}
