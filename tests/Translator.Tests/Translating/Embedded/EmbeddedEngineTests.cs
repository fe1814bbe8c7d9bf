using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class EmbeddedEngineTests
{
    private static readonly EmbeddedEngine Engine = new();

    [Fact]
    public void It_is_free_and_its_English_is_a_draft()
    {
        Assert.Equal("embedded", Engine.Info.Name);
        Assert.True(Engine.Info.Drafts);
        Assert.False(Engine.Info.Paid);
    }

    [Fact]
    public async Task It_answers_as_many_sentences_as_were_sent_in_their_order()
    {
        var answer = await Engine.TranslateAsync(["وہ لاہور میں رہتا ہے۔", "", "میں نے کتاب پڑھی۔"], TestContext.Current.CancellationToken);

        Assert.Equal(3, answer.Results.Count);
        Assert.Contains("Lahore", answer.Results[0].Text, StringComparison.Ordinal);
        Assert.Null(answer.Results[1].Text);
        Assert.Contains("book", answer.Results[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("میں نے کتاب پڑھی۔", "I read the book.")]
    [InlineData("وہ آج لاہور میں ہیں۔", "They are in Lahore today.")]
    public void Verbs_stand_after_their_subjects(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));
}
