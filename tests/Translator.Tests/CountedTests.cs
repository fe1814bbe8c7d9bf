namespace Translator.Tests;

public class CountedTests
{
    [Theory]
    [InlineData(0, "0 documents")]
    [InlineData(1, "1 document")]
    [InlineData(2, "2 documents")]
    [InlineData(1_000_000, "1000000 documents")]
    public void One_is_one_and_everything_else_is_several(long count, string expected) =>
        Assert.Equal(expected, Counted.Of(count, "document"));

    [Theory]
    [InlineData(1, "1 copy")]
    [InlineData(3, "3 copies")]
    public void A_word_may_have_a_plural_of_its_own(long count, string expected) =>
        Assert.Equal(expected, Counted.Of(count, "copy", "copies"));
}
