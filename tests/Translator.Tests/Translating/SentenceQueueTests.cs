using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Translating;

public sealed class SentenceQueueTests : SentenceQueueTestBase
{
    [Fact]
    public async Task Every_sentence_gets_its_own_English()
    {
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        var outcomes = await AskAsync(queue, "ایک", "دو", "تین");
        Assert.Equal([.. new[] { "ایک", "دو", "تین" }.Select(ScriptedEngine.English)], outcomes.Select(o => o.Result!.English));
    }

    [Fact]
    public async Task A_sentence_that_many_documents_hold_at_once_is_sent_once()
    {
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        var asked = Enumerable.Range(1, 50).Select(document => queue.EnqueueAsync("key", new EngineSentence("ایک جملہ۔"), document)).ToList();
        var outcomes = await UntilAsync(Task.WhenAll(asked));
        Assert.All(outcomes, o => Assert.Equal(ScriptedEngine.English("ایک جملہ۔"), o.Result!.English));
        Assert.Equal(1, engine.Asked.Sum(batch => batch.Count));
    }

    [Fact]
    public async Task A_sentence_with_a_result_is_never_sent_again()
    {
        await using (var first = Queue(ScriptedEngine.Good()))
            await AskAsync(first, "ایک");
        var engine = ScriptedEngine.Good();
        await using var second = Queue(engine);
        var outcome = Assert.Single(await AskAsync(second, "ایک"));
        Assert.True(outcome.Reused);
        Assert.Equal(0, engine.Calls);
    }

    [Fact]
    public async Task One_poisonous_sentence_fails_alone_with_its_reason()
    {
        var engine = new ScriptedEngine((sentences, _) => sentences.Contains("زہر")
            ? throw new EngineException(EngineFailure.Refused, "400000: an input is invalid.")
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        await using var queue = Queue(engine);
        var texts = Enumerable.Range(0, 40).Select(i => i == 17 ? "زہر" : $"جملہ {i}").ToArray();
        var outcomes = await AskAsync(queue, texts);
        Assert.Equal("400000: an input is invalid.", outcomes[17].Failure);
        Assert.All(outcomes.Where((_, i) => i != 17).Zip(texts.Where((_, i) => i != 17)), x => Assert.Equal(ScriptedEngine.English(x.Second), x.First.Result!.English));
        Assert.DoesNotContain(Intents.All(), i => i.State is "sent" or "in_doubt");
    }

    [Fact]
    public async Task A_wrong_number_of_results_is_asked_for_again_in_halves_and_never_shifted()
    {
        var engine = new ScriptedEngine((sentences, _) =>
        {
            var answer = ScriptedEngine.Translated(sentences);
            return Task.FromResult(sentences.Count > 2 ? answer with { Results = [.. answer.Results.Skip(1)] } : answer);
        });
        await using var queue = Queue(engine);
        var texts = Enumerable.Range(0, 9).Select(i => $"جملہ نمبر {i}").ToArray();
        var outcomes = await AskAsync(queue, texts);
        Assert.Equal(texts.Select(ScriptedEngine.English), outcomes.Select(o => o.Result!.English));
    }

    [Fact]
    public async Task A_result_that_is_empty_or_the_Urdu_itself_is_asked_for_once_more_and_then_fails()
    {
        var engine = new ScriptedEngine((sentences, _) => Task.FromResult(new EngineAnswer(
            [.. sentences.Select(s => new EngineResult(s == "خالی" ? " " : s == "نقل" ? "نقل" : ScriptedEngine.English(s)))], 1)));
        await using var queue = Queue(engine);
        var outcomes = await AskAsync(queue, "خالی", "اچھا", "نقل");
        Assert.NotNull(outcomes[0].Failure);
        Assert.Equal(ScriptedEngine.English("اچھا"), outcomes[1].Result!.English);
        Assert.NotNull(outcomes[2].Failure);
        Assert.Equal(2, engine.Asked.Sum(batch => batch.Count(s => s == "خالی")));
        Assert.Equal(1, engine.Asked.Sum(batch => batch.Count(s => s == "اچھا")));
    }

    [Fact]
    public async Task Wrong_credentials_cost_one_request_and_pause_everything()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.Credentials, "401000", "Check Translating:Azure:Key."))
        {
            Info = new EngineInfo { Name = "scripted", Version = "1", Paid = true, MaxElements = 2, AttemptTimeout = TimeSpan.FromHours(2) },
        };
        await using var queue = Queue(engine);
        var outcomes = await AskAsync(queue, [.. Enumerable.Range(0, 30).Select(i => $"جملہ {i}")]);
        Assert.All(outcomes, o => Assert.Equal(Pause.Credentials, o.Pause!.Cause));
        Assert.Equal(1, engine.Calls);
        Assert.Equal(Pause.Credentials, (await UntilAsync(queue.EnqueueAsync("late", new EngineSentence("دیر"), 1))).Pause!.Cause);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task A_spent_quota_pauses_until_the_next_month()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.Quota, "403001", "Wait or change the tier."));
        await using var queue = Queue(engine);
        var outcome = Assert.Single(await AskAsync(queue, "ایک"));
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), outcome.Pause!.Resumes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(300)]
    public async Task A_wait_that_the_service_asks_for_is_never_shortened(int seconds)
    {
        var started = Time.GetUtcNow();
        var times = new List<TimeSpan>();
        var engine = new ScriptedEngine((sentences, call) =>
        {
            times.Add(Time.GetUtcNow() - started);
            return call == 1
                ? throw new EngineException(EngineFailure.Throttled, "429001") { RetryAfter = TimeSpan.FromSeconds(seconds), Code = "429001" }
                : Task.FromResult(ScriptedEngine.Translated(sentences));
        });
        await using var queue = Queue(engine);
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
        Assert.Equal(2, times.Count);
        Assert.InRange(times[1], TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
        Assert.Equal(["refused", "done"], Intents.All().Select(i => i.State));
    }

    [Fact]
    public async Task A_lone_sentence_leaves_within_a_tenth_of_a_second()
    {
        Settings.Linger = new TranslatingOptions().Linger;
        DateTimeOffset? sent = null;
        var engine = new ScriptedEngine((sentences, _) =>
        {
            sent = Time.GetUtcNow();
            return Task.FromResult(ScriptedEngine.Translated(sentences));
        });
        var asked = Time.GetUtcNow();
        await using var queue = Queue(engine);
        await AskAsync(queue, "ایک");
        Assert.InRange(sent!.Value - asked, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task An_intent_that_waits_for_its_turn_is_withdrawn_when_the_service_stops_everything()
    {
        var refuse = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = new ScriptedEngine(async (_, _) =>
        {
            await refuse.Task;
            throw new EngineException(EngineFailure.Credentials, "401000", "Check Translating:Azure:Key.");
        })
        {
            Info = new EngineInfo { Name = "scripted", Version = "1", Paid = true, MaxElements = 2, AttemptTimeout = TimeSpan.FromHours(2) },
        };
        await using var queue = Queue(engine);
        var asking = AskAsync(queue, [.. Enumerable.Range(0, 10).Select(i => $"جملہ {i}")]);
        while (queue.Ready == 0)
            await Task.Yield();
        Assert.Equal(2, Intents.All().Count);
        refuse.SetResult();

        Assert.All(await asking, o => Assert.Equal(Pause.Credentials, o.Pause!.Cause));
        Assert.Equal(1, engine.Calls);
        Assert.Equal("refused", Assert.Single(Intents.All()).State);
    }

    [Fact]
    public async Task The_services_window_is_kept_and_used()
    {
        Settings.CharactersPerMinute = 100;
        Settings.MaxInFlight = 1;
        var sent = new List<(DateTimeOffset At, int Characters)>();
        var engine = new ScriptedEngine((sentences, _) =>
        {
            sent.Add((Time.GetUtcNow(), sentences.Sum(s => s.Length)));
            return Task.FromResult(ScriptedEngine.Translated(sentences));
        });
        await using var queue = Queue(engine);
        await AskAsync(queue, [.. Enumerable.Range(0, 200).Select(i => $"جملہ {i:000}")]);
        foreach (var (at, _) in sent)
            Assert.InRange(sent.Where(s => s.At >= at && s.At < at + TimeSpan.FromMinutes(1)).Sum(s => s.Characters), 1, 100);
        var minutes = (sent[^1].At - sent[0].At).TotalMinutes;
        Assert.True(200 * 8 / minutes / 100 >= 0.93, $"{200 * 8} characters took {minutes:0.0} minutes at 100 a minute.");
    }

    [Fact]
    public async Task Stopping_waits_for_the_call_under_way_and_keeps_its_result()
    {
        var answer = new TaskCompletionSource<EngineAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = new ScriptedEngine((_, _) =>
        {
            called.SetResult();
            return answer.Task;
        });
        await using var queue = Queue(engine);
        var outcome = queue.EnqueueAsync("key-ایک", new EngineSentence("ایک"), 1);
        await UntilAsync(called.Task);
        var stopping = queue.StopAsync();
        Assert.False(stopping.IsCompleted);
        answer.SetResult(ScriptedEngine.Translated(["ایک"]));
        await UntilAsync(stopping);
        Assert.NotNull((await outcome).Result);
        Assert.Equal("done", Assert.Single(Intents.All()).State);
    }

    [Fact]
    public async Task Requests_are_filled_when_there_is_work()
    {
        Settings.Linger = TimeSpan.FromMilliseconds(50);
        var engine = new ScriptedEngine((sentences, _) => Task.FromResult(ScriptedEngine.Translated(sentences))) { Info = new EngineInfo { Name = "scripted", Version = "1", AttemptTimeout = TimeSpan.FromHours(2) } };
        await using var queue = Queue(engine);
        var text = new string('ک', 120);
        await AskAsync(queue, [.. Enumerable.Range(0, 5000).Select(i => $"{text}{i:0000}")]);
        var full = engine.Asked.SkipLast(1).Select(batch => batch.Sum(s => s.Length) / 50_000.0).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, share => Assert.InRange(share, 0.95, 1.0));
    }

    [Fact]
    public async Task A_wait_that_ends_within_a_millisecond_is_waited_out_and_not_asked_for_over_and_over()
    {
        var engine = new ScriptedEngine((sentences, call) => call == 1
            ? throw new EngineException(EngineFailure.Throttled, "429001") { RetryAfter = TimeSpan.FromMilliseconds(1500.4), Code = "429001" }
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        await using var queue = Queue(engine);
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
        Assert.Equal(2, engine.Calls);
    }
}
