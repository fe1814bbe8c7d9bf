using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

public class AzureAnswerTests
{
    [Theory]
    [InlineData("a bb ccc", "1 2 3", false)]
    [InlineData("a bb ccc", "3 2 1", true)]
    [InlineData("a bb ccc", "1 3 2", true)]
    [InlineData("a bb ccc", "3 2 -", false)]
    [InlineData("a bb ccc", "2 3 4", false)]
    [InlineData("a b ccc", "1 1 3", false)]
    public void Counts_in_another_order_betray_a_shifted_answer(string sentences, string counted, bool expected) =>
        Assert.Equal(expected, AzureAnswer.IsReordered(
            sentences.Split(' '), [.. counted.Split(' ').Select(count => int.TryParse(count, out var number) ? number : (int?)null)]));
}
