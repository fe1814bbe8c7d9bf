using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class SlotChooserTests
{
    [Fact]
    public void Threads_that_share_what_was_looked_up_see_no_wording_with_the_ends_of_another()
    {
        var counts = Counts.Load();
        // Far more than are remembered, so that they drive each other out all the time.
        var wordings = counts.Words.Take(200).SelectMany(first => counts.Words.Skip(300).Take(300).Select(second => $"{first} {second}")).ToList();
        var alone = new SlotChooser(counts);
        var ends = wordings.ConvertAll(alone.Ends);

        var shared = new SlotChooser(counts);
        Parallel.For(0, 4, turn =>
        {
            for (var i = 0; i < wordings.Count; i++)
            {
                var at = (i + (turn * 15_000)) % wordings.Count;
                Assert.Equal(ends[at], shared.Ends(wordings[at]));
            }
        });
        Assert.Equal(wordings.ConvertAll(w => (counts.Number(w.Split(' ')[0]), counts.Number(w.Split(' ')[1]))), ends.ConvertAll(e => (e.First, e.Last)));
    }
}
