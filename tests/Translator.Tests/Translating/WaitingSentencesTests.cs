using Microsoft.Extensions.Time.Testing;
using Translator.Translating;

namespace Translator.Tests.Translating;

public class WaitingSentencesTests
{
    [Fact]
    public void They_leave_in_the_order_in_which_they_came_so_that_the_first_documents_finish_first()
    {
        var waiting = new WaitingSentences(4, 1000);
        foreach (var job in Jobs(10))
            waiting.Add(job);

        Assert.Equal(["0", "1", "2", "3"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["4", "5", "6", "7"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["8", "9"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(0, waiting.Count);
    }

    [Fact]
    public void Characters_fill_a_request_too_and_a_longer_sentence_goes_alone()
    {
        var waiting = new WaitingSentences(100, 50);
        foreach (var length in new[] { 20, 20, 20, 70, 10 })
            waiting.Add(Job($"{length}", length));

        Assert.True(waiting.IsFull);
        Assert.Equal(["20", "20"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["20"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["70"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.False(waiting.IsFull);
        Assert.Equal(["10"], Keys(waiting.TakeBatch(int.MaxValue)));
    }

    [Fact]
    public void A_request_that_is_not_full_waits_for_what_is_about_to_come_and_else_only_a_moment()
    {
        var (waiting, time, linger) = (new WaitingSentences(2, 1000), new FakeTimeProvider(), TimeSpan.FromMilliseconds(50));
        Assert.Null(waiting.DueIn(time, linger));

        waiting.Add(new SentenceJob("a", new EngineSentence("a"), 1, time.GetTimestamp()));
        Assert.Equal(linger, waiting.DueIn(time, linger));
        time.Advance(linger);
        Assert.Equal(TimeSpan.Zero, waiting.DueIn(time, linger));

        waiting.Expected = 1;
        Assert.Null(waiting.DueIn(time, linger));
        waiting.Add(new SentenceJob("b", new EngineSentence("b"), 1, time.GetTimestamp()));
        Assert.Equal(TimeSpan.Zero, waiting.DueIn(time, linger));
    }

    [Fact]
    public void Examples_take_up_room_in_a_request()
    {
        var waiting = new WaitingSentences(100, 50);
        var example = new TranslationExample(new string('ک', 15), new string('k', 15));
        foreach (var key in new[] { "a", "b" })
            waiting.Add(new SentenceJob(key, new EngineSentence(new string('ک', 10), [example]), 1, 0));

        Assert.Equal(["a"], Keys(waiting.TakeBatch(int.MaxValue)));
    }

    [Fact]
    public void What_was_in_doubt_waits_behind_the_rest_and_goes_in_ever_smaller_batches()
    {
        var waiting = new WaitingSentences(16, 1000);
        foreach (var (job, i) in Jobs(12).Select((job, i) => (job, i)))
        {
            job.Doubts = i < 6 ? 3 : i < 8 ? 4 : 0;
            waiting.Add(job);
        }

        Assert.Equal(["8", "9", "10", "11"], Keys(waiting.TakeBatch(4)));
        Assert.Equal(["0", "1"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["2", "3"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["4", "5"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["6"], Keys(waiting.TakeBatch(int.MaxValue)));
        Assert.Equal(["7"], Keys(waiting.TakeBatch(int.MaxValue)));
    }

    private static IEnumerable<SentenceJob> Jobs(int count) => Enumerable.Range(0, count).Select(i => Job($"{i}", 10));

    private static SentenceJob Job(string key, int length) => new(key, new EngineSentence(new string('ک', length)), 1, 0);

    private static IEnumerable<string> Keys(List<SentenceJob> batch) => batch.Select(job => job.Key);
}
