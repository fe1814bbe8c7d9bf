using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>Calls that end without an answer, and services that answer nobody.</summary>
public sealed class SentenceDoubtTests : SentenceQueueTestBase
{
    [Fact]
    public async Task A_call_without_an_answer_is_in_doubt_and_tried_again_up_to_its_cap()
    {
        var engine = new ScriptedEngine((_, _) => throw new EngineException(EngineFailure.InDoubt, "Connection reset."));
        await using var queue = Queue(engine);
        var outcome = Assert.Single(await AskAsync(queue, "ایک"));
        Assert.Equal(Pause.Service, outcome.Pause!.Cause);
        Assert.Equal(Settings.MaxInDoubt, engine.Calls);
        Assert.All(Intents.All(), i => Assert.Equal("in_doubt", i.State));
        Assert.Equal(3L * 3, Intents.Spending(1).InDoubt);
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
            Time.Advance(Settings.BreakDuration);
        }
        while (outcomes.Any(o => o.Pause is not null) && ++runs < 20);

        Assert.InRange(runs, 1, 6);
        Assert.Contains("500000", outcomes[3].Failure, StringComparison.Ordinal);
        Assert.Contains("with this sentence", outcomes[3].Failure, StringComparison.Ordinal);
        Assert.All(outcomes.Where((_, i) => i != 3), o => Assert.NotNull(o.Result));
        Assert.InRange(engine.Asked.Count(batch => batch.Contains("زہر")), DoubtfulSentences.MostCalls, DoubtfulSentences.MostCalls + Settings.MaxInDoubt);
        Assert.Equal(engine.Asked.Where(batch => batch.Contains("زہر")).Sum(batch => batch.Sum(s => (long)s.Length)), Intents.Spending(1).InDoubt);
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
            Assert.Equal(Settings.MaxInDoubt + i, engine.Calls);
            Time.Advance(Settings.BreakDuration);
        }

        Time.Advance(TimeSpan.FromDays(1));
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
        Time.Advance(Settings.BreakDuration);
        await AskAsync(queue, texts);
        Assert.Equal(before + 1, engine.Calls);
        Assert.InRange(engine.Asked.Last().Count, 1, 20);
    }

    [Fact]
    public async Task With_hold_a_sentence_in_doubt_waits_for_a_person_and_goes_on_when_released()
    {
        LedgerSettings.OnInDoubt = InDoubtPolicy.Hold;
        Settings.MaxInDoubt = 1;
        var engine = new ScriptedEngine((sentences, call) => call == 1
            ? throw new EngineException(EngineFailure.InDoubt, "Timed out.")
            : Task.FromResult(ScriptedEngine.Translated(sentences)));
        await using var queue = Queue(engine);
        await AskAsync(queue, "ایک");
        Time.Advance(Settings.BreakDuration);
        Assert.Equal(Pause.InDoubt, Assert.Single(await AskAsync(queue, "ایک")).Pause!.Cause);
        Assert.Equal(1, engine.Calls);
        Assert.Equal(1, Intents.Release());
        Assert.NotNull(Assert.Single(await AskAsync(queue, "ایک")).Result);
    }

    [Fact]
    public async Task A_slow_answer_within_the_attempt_timeout_is_sent_once()
    {
        var engine = new ScriptedEngine(async (sentences, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(14.9), Time);
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
        Settings.MaxInDoubt = 1;
        var limit = TimeSpan.FromMinutes(3);
        var engine = new ScriptedEngine(async (_, _) =>
        {
            await Task.Delay(limit, Time);
            throw new EngineException(EngineFailure.InDoubt, "Late.", "Raise Translating:Llm:AttemptTimeout.");
        })
        {
            Info = new EngineInfo { Name = "scripted", Version = "1", Paid = true, AttemptTimeout = limit },
        };
        await using var queue = Queue(engine);
        var pause = Assert.Single(await AskAsync(queue, "ایک")).Pause!;
        Assert.Equal(("Late.", "Raise Translating:Llm:AttemptTimeout."), (pause.Reason, pause.Hint));
    }
}
