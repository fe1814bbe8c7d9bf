using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>Caps of our own, and what their pauses mean to others.</summary>
public sealed class SentenceBudgetTests : SentenceQueueTestBase
{
    [Fact]
    public async Task A_daily_cap_is_used_up_but_never_overshot_and_names_its_setting()
    {
        Settings.Budget.PerDay = 25;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        var outcomes = await AskAsync(queue, [.. Enumerable.Range(0, 10).Select(i => $"جملہ{i}")]);
        var billed = engine.Asked.Sum(batch => batch.Sum(s => s.Length));
        Assert.Equal(25, billed);
        Assert.Equal(5, outcomes.Count(o => o.Result is not null));
        var pause = outcomes.First(o => o.Pause is not null).Pause!;
        Assert.Contains("Translating:Budget:PerDay", pause.Hint, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero), pause.Resumes);
    }

    [Theory]
    [InlineData(34, 30)]
    [InlineData(4, 0)]
    [InlineData(49, 45)]
    public async Task A_cap_is_used_to_the_last_sentence_that_fits_under_it(int cap, int expected)
    {
        Settings.Budget.PerMonth = cap;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        await AskAsync(queue, [.. Enumerable.Range(0, 10).Select(i => $"جملہ{i}")]);
        Assert.Equal(expected, engine.Asked.Sum(batch => batch.Sum(s => s.Length)));
    }

    [Fact]
    public async Task Racing_documents_never_overshoot_a_cap_of_one_document()
    {
        Settings.Budget.PerDocument = 30;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        var asked = Enumerable.Range(0, 80).Select(i => queue.EnqueueAsync($"key{i}", new EngineSentence($"جملہ{i:00}"), 1 + (i % 8))).ToList();
        await UntilAsync(Task.WhenAll(asked));
        for (var document = 1; document <= 8; document++)
            Assert.InRange(Intents.Spending(document).Sent, 1, 30);
    }

    [Fact]
    public async Task A_pause_is_for_those_who_asked_before_it_even_while_its_batch_is_still_at_work()
    {
        (Settings.Budget.PerDocument, Settings.Linger) = (10, TimeSpan.FromMilliseconds(50));
        var (called, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        var engine = new ScriptedEngine(async (sentences, _) =>
        {
            called.TrySetResult();
            await answer.Task;
            return ScriptedEngine.Translated(sentences);
        });
        await using var queue = Queue(engine);
        var tooLong = queue.EnqueueAsync("long", new EngineSentence("بارہ حرف سے لمبا"), 1);
        var other = queue.EnqueueAsync("other", new EngineSentence("دوسرا"), 2);
        Assert.Equal(Pause.Budget, (await UntilAsync(tooLong)).Pause!.Cause);
        await UntilAsync(called.Task);

        var again = queue.EnqueueAsync("long", new EngineSentence("بارہ حرف سے لمبا"), 1);
        var isOld = again.IsCompleted;
        answer.SetResult();

        Assert.False(isOld, "The old pause was given for an answer.");
        Assert.NotNull((await UntilAsync(other)).Result);
        Assert.Equal(Pause.Budget, (await UntilAsync(again)).Pause!.Cause);
    }

    [Fact]
    public async Task A_cap_of_the_document_that_asked_first_does_not_stop_another_that_holds_the_same_sentence()
    {
        Settings.Budget.PerDocument = 10;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        await AskAsync(queue, "آٹھ حروف");
        var asked = Enumerable.Range(1, 3).Select(document => queue.EnqueueAsync("shared", new EngineSentence("مشترک"), document)).ToList();
        var outcomes = await UntilAsync(Task.WhenAll(asked));

        Assert.Equal(Pause.Budget, outcomes[0].Pause!.Cause);
        Assert.All(outcomes.Skip(1), o => Assert.Equal(ScriptedEngine.English("مشترک"), o.Result!.English));
        Assert.Equal(1, engine.Asked.Sum(batch => batch.Count(s => s == "مشترک")));
    }
}
