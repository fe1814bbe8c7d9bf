using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Translating;

public sealed class SentenceQueueTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly StepClock _time = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly LedgerDatabase _ledger;
    private readonly IntentTable _intents;
    private readonly TranslatingOptions _options = new() { Linger = TimeSpan.Zero };
    private readonly LedgerOptions _ledgerOptions = new();

    public SentenceQueueTests()
    {
        _ledger = LedgerDatabase.Open(_folder.Ledger);
        _intents = new IntentTable(_ledger, _time);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

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
        Assert.DoesNotContain(_intents.All(), i => i.State is "sent" or "in_doubt");
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
        var started = _time.GetUtcNow();
        var times = new List<TimeSpan>();
        var engine = new ScriptedEngine((sentences, call) =>
        {
            times.Add(_time.GetUtcNow() - started);
            return call == 1
                ? throw new EngineException(EngineFailure.Throttled, "429001") { RetryAfter = TimeSpan.FromSeconds(seconds), Code = "429001" }
                : Task.FromResult(ScriptedEngine.Translated(sentences));
        });
        await using var queue = Queue(engine);
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
        Assert.Equal(2, times.Count);
        Assert.InRange(times[1], TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
        Assert.Equal(["refused", "done"], _intents.All().Select(i => i.State));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_in_doubt_and_tried_again_up_to_its_cap()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.InDoubt, "Connection reset."));
        await using var queue = Queue(engine);
        var outcome = Assert.Single(await AskAsync(queue, "ایک"));
        Assert.Equal(Pause.Service, outcome.Pause!.Cause);
        Assert.Equal(_options.MaxInDoubt, engine.Calls);
        Assert.All(_intents.All(), i => Assert.Equal("in_doubt", i.State));
        Assert.Equal(3L * 3, _intents.Spending(1).InDoubt);
    }

    [Fact]
    public async Task What_ended_in_doubt_is_counted_over_restarts_until_the_one_bad_sentence_fails()
    {
        var engine = new ScriptedEngine((sentences, _) => sentences.Contains("زہر")
            ? throw new EngineException(EngineFailure.InDoubt, "500000: an unexpected error occurred.")
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        var texts = Enumerable.Range(0, 40).Select(i => i == 3 ? "زہر" : $"جملہ {i}").ToArray();
        SentenceOutcome[] outcomes;
        var runs = 0;
        do
        {
            // Each run is a process of its own that is started when the pause is over, as from a timetable.
            await using var queue = Queue(engine);
            outcomes = await AskAsync(queue, texts);
            _time.Advance(_options.BreakDuration);
        }
        while (outcomes.Any(o => o.Pause is not null) && ++runs < 20);

        Assert.InRange(runs, 1, 6);
        Assert.Contains("500000", outcomes[3].Failure, StringComparison.Ordinal);
        Assert.Contains("with this sentence", outcomes[3].Failure, StringComparison.Ordinal);
        Assert.All(outcomes.Where((_, i) => i != 3), o => Assert.NotNull(o.Result));
        Assert.InRange(engine.Asked.Count(batch => batch.Contains("زہر")), DoubtfulSentences.MostCalls, DoubtfulSentences.MostCalls + _options.MaxInDoubt);
        Assert.Equal(engine.Asked.Where(batch => batch.Contains("زہر")).Sum(batch => batch.Sum(s => (long)s.Length)), _intents.Spending(1).InDoubt);
    }

    [Fact]
    public async Task A_service_that_answers_nobody_is_out_of_order_and_no_sentence_is_to_blame_for_a_day()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.InDoubt, "504."));
        await using var queue = Queue(engine);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(Pause.Service, Assert.Single(await AskAsync(queue, "ایک")).Pause!.Cause);
            // The service was asked each time: no pause of before is given for an answer.
            Assert.Equal(_options.MaxInDoubt + i, engine.Calls);
            _time.Advance(_options.BreakDuration);
        }

        _time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("for more than 24 hours", Assert.Single(await AskAsync(queue, "ایک")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_service_is_out_of_order_little_is_put_in_doubt()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.InDoubt, "502."));
        await using var queue = Queue(engine);
        var texts = Enumerable.Range(0, 300).Select(i => $"جملہ {i}").ToArray();
        await AskAsync(queue, texts);
        var before = engine.Calls;
        _time.Advance(_options.BreakDuration);
        await AskAsync(queue, texts);
        Assert.Equal(before + 1, engine.Calls);
        Assert.InRange(engine.Asked.Last().Count, 1, 20);
    }

    [Fact]
    public async Task A_lone_sentence_leaves_within_a_tenth_of_a_second()
    {
        _options.Linger = new TranslatingOptions().Linger;
        DateTimeOffset? sent = null;
        var engine = new ScriptedEngine((sentences, _) =>
        {
            sent = _time.GetUtcNow();
            return Task.FromResult(ScriptedEngine.Translated(sentences));
        });
        var asked = _time.GetUtcNow();
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
        Assert.Equal(2, _intents.All().Count);
        refuse.SetResult();

        Assert.All(await asking, o => Assert.Equal(Pause.Credentials, o.Pause!.Cause));
        Assert.Equal(1, engine.Calls);
        Assert.Equal("refused", Assert.Single(_intents.All()).State);
    }

    [Fact]
    public async Task With_hold_a_sentence_in_doubt_waits_for_a_person_and_goes_on_when_released()
    {
        _ledgerOptions.OnInDoubt = InDoubtPolicy.Hold;
        _options.MaxInDoubt = 1;
        var engine = new ScriptedEngine((sentences, call) => call == 1
            ? throw new EngineException(EngineFailure.InDoubt, "Timed out.")
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        await using var queue = Queue(engine);
        await AskAsync(queue, "ایک");
        _time.Advance(_options.BreakDuration);
        Assert.Equal(Pause.InDoubt, Assert.Single(await AskAsync(queue, "ایک")).Pause!.Cause);
        Assert.Equal(1, engine.Calls);
        Assert.Equal(1, _intents.Release());
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
    }

    [Fact]
    public async Task A_slow_answer_within_the_attempt_timeout_is_sent_once()
    {
        var engine = new ScriptedEngine(async (sentences, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(14.9), _time);
            return ScriptedEngine.Translated(sentences);
        })
        {
            Info = new EngineInfo { Name = "scripted", Version = "1", Paid = true },
        };
        await using var queue = Queue(engine);
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task An_engine_s_own_limit_comes_before_the_one_around_it_because_it_names_its_setting()
    {
        _options.MaxInDoubt = 1;
        var limit = TimeSpan.FromMinutes(3);
        var engine = new ScriptedEngine(async (_, _) =>
        {
            await Task.Delay(limit, _time);
            throw new EngineException(EngineFailure.InDoubt, "Late.", "Raise Translating:Llm:AttemptTimeout.");
        })
        {
            Info = new EngineInfo { Name = "scripted", Version = "1", Paid = true, AttemptTimeout = limit },
        };
        await using var queue = Queue(engine);
        var pause = Assert.Single(await AskAsync(queue, "ایک")).Pause!;
        Assert.Equal(("Late.", "Raise Translating:Llm:AttemptTimeout."), (pause.Reason, pause.Hint));
    }

    [Fact]
    public async Task A_daily_cap_is_used_up_but_never_overshot_and_names_its_setting()
    {
        _options.Budget.PerDay = 25;
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

    [Fact]
    public async Task Racing_documents_never_overshoot_a_cap_of_one_document()
    {
        _options.Budget.PerDocument = 30;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        var asked = Enumerable.Range(0, 80).Select(i => queue.EnqueueAsync($"key{i}", new EngineSentence($"جملہ{i:00}"), 1 + (i % 8))).ToList();
        await UntilAsync(Task.WhenAll(asked));
        for (var document = 1; document <= 8; document++)
            Assert.InRange(_intents.Spending(document).Sent, 1, 30);
    }

    [Fact]
    public async Task A_pause_is_for_those_who_asked_before_it_even_while_its_batch_is_still_at_work()
    {
        (_options.Budget.PerDocument, _options.Linger) = (10, TimeSpan.FromMilliseconds(50));
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
        _options.Budget.PerDocument = 10;
        var engine = ScriptedEngine.Good();
        await using var queue = Queue(engine);
        await AskAsync(queue, "آٹھ حروف");
        var asked = Enumerable.Range(1, 3).Select(document => queue.EnqueueAsync("shared", new EngineSentence("مشترک"), document)).ToList();
        var outcomes = await UntilAsync(Task.WhenAll(asked));

        Assert.Equal(Pause.Budget, outcomes[0].Pause!.Cause);
        Assert.All(outcomes.Skip(1), o => Assert.Equal(ScriptedEngine.English("مشترک"), o.Result!.English));
        Assert.Equal(1, engine.Asked.Sum(batch => batch.Count(s => s == "مشترک")));
    }

    [Fact]
    public async Task The_services_window_is_kept_and_used()
    {
        _options.CharactersPerMinute = 100;
        _options.MaxInFlight = 1;
        var sent = new List<(DateTimeOffset At, int Characters)>();
        var engine = new ScriptedEngine((sentences, _) =>
        {
            sent.Add((_time.GetUtcNow(), sentences.Sum(s => s.Length)));
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
        Assert.Equal("done", Assert.Single(_intents.All()).State);
    }

    [Fact]
    public async Task Requests_are_filled_when_there_is_work()
    {
        _options.Linger = TimeSpan.FromMilliseconds(50);
        var engine = new ScriptedEngine((sentences, _) => Task.FromResult(ScriptedEngine.Translated(sentences))) { Info = new EngineInfo { Name = "scripted", Version = "1", AttemptTimeout = TimeSpan.FromHours(2) } };
        await using var queue = Queue(engine);
        var text = new string('ک', 120);
        await AskAsync(queue, [.. Enumerable.Range(0, 5000).Select(i => $"{text}{i:0000}")]);
        var full = engine.Asked.SkipLast(1).Select(batch => batch.Sum(s => s.Length) / 50_000.0).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, share => Assert.InRange(share, 0.95, 1.0));
    }

    private SentenceQueue Queue(ITranslationEngine engine) =>
        new(engine, _intents, _ledgerOptions, Options.Create(_options), _time, NullLogger<SentenceQueue>.Instance);

    private Task<SentenceOutcome[]> AskAsync(SentenceQueue queue, params string[] texts) =>
        UntilAsync(Task.WhenAll(texts.Select(text => queue.EnqueueAsync($"key-{text}", new EngineSentence(text), 1)).ToList()));

    private async Task<T> UntilAsync<T>(Task<T> task)
    {
        await UntilAsync((Task)task);
        return await task;
    }

    private Task UntilAsync(Task task) => _time.RunUntilAsync(task).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
