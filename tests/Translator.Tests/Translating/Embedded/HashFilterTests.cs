using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class HashFilterTests
{
    [Fact]
    public void What_was_added_is_never_denied()
    {
        var filter = new HashFilter(1 << 17);
        var hashes = Enumerable.Range(0, 10_000).Select(i => RowIndex.Hash($"word {i}")).ToList();
        hashes.ForEach(filter.Add);

        Assert.All(hashes, h => Assert.True(filter.MayHold(h)));
        Assert.InRange(Enumerable.Range(10_000, 10_000).Count(i => filter.MayHold(RowIndex.Hash($"word {i}"))), 0, 2_000);
    }

    [Theory]
    [InlineData("طالب", "علموں")]
    [InlineData("طالب", "علم")]
    public void An_inflected_second_word_still_opens_its_phrase(string first, string second) =>
        Assert.True(Lexicon.Load().MayOpen(first, second));
}
