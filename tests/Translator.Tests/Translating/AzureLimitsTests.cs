using AzureEmulator;
using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>Rates, outages, refusals and caps, from the documents to the wire and back, on one clock.</summary>
public class AzureLimitsTests
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_free_tiers_window_is_used_for_ten_minutes_and_never_overrun()
    {
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Tier = Tier.F0, Latency = Latency }, documents: 4, Stop);
        (work.MaxElements, work.Pulse) = (1000, TimeSpan.FromSeconds(1));
        work.Options.Tier = "F0";

        await work.RunAsync(Stop);

        var requests = work.Azure.Requests.All;
        Assert.All(requests, r => Assert.Equal(200, r.Code));
        var used = requests.Where(r => r.At < EmulatedWork.Start + TimeSpan.FromMinutes(10)).Sum(r => r.Characters);
        Assert.InRange(used / (10.0 * Tier.F0.CharactersPerMinute), 0.95, 1.1);
    }

    [Theory]
    [InlineData(RetryAfterForm.Seconds, 1)]
    [InlineData(RetryAfterForm.Seconds, 60)]
    [InlineData(RetryAfterForm.Date, 300)]
    public async Task A_wait_that_the_service_asks_for_is_kept_by_every_call(RetryAfterForm form, int seconds)
    {
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = Latency }, documents: 2, Stop);
        work.MaxElements = 5;
        var wait = TimeSpan.FromSeconds(seconds);
        work.Azure.Faults.Enqueue([.. Enumerable.Repeat<Fault?>(null, 20), new Fault(FaultKind.Throttled) { RetryAfter = wait, Form = form }]);

        var documents = await work.RunAsync(Stop);

        Assert.All(documents, document => Assert.Null(document.Pause));
        var requests = work.Azure.Requests.All;
        var refused = Assert.Single(requests, r => r.Fault == FaultKind.Throttled);
        Assert.DoesNotContain(requests, r => r.At > refused.At + Latency && r.At < refused.At + wait - TimeSpan.FromSeconds(1));
        Assert.Contains(requests, r => r.At >= refused.At + wait && r.At <= refused.At + wait + TimeSpan.FromSeconds(1.5));
    }

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.ResetAfterBody)]
    public async Task An_outage_is_probed_once_a_period_and_everything_goes_on_after_it(FaultKind fault)
    {
        var lasts = TimeSpan.FromMinutes(30);
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = Latency }, documents: 4, Stop);
        work.MaxElements = 4;

        var running = work.RunToTheEndAsync(Stop);
        await work.Azure.Billing.WaitForAsync(60, Stop);
        work.Azure.Faults.Always = new Fault(fault);
        var begins = work.Now;
        work.At(lasts, () => work.Azure.Faults.Always = null);
        var documents = await running;

        Assert.All(documents.SelectMany(document => document.Translations), t => Assert.Equal(PairState.Machine, t.State));
        var requests = work.Azure.Requests.All;
        var ends = begins + lasts;
        var probes = requests.Where(r => r.Fault is not null && r.At > begins + TimeSpan.FromMinutes(1)).Select(r => r.At).ToList();
        Assert.InRange(probes.Count, 10, 58);
        Assert.All(probes.Zip(probes.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 29, 120));
        Assert.InRange(requests.Count(r => r.Fault is not null) - probes.Count, 1, work.Options.MaxInFlight * work.Options.MaxAttempts);
        Assert.InRange((requests[^1].At - ends).TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task With_few_sentences_to_a_call_as_many_are_under_way_as_may_be()
    {
        var latency = TimeSpan.FromMilliseconds(250);
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Tier = Tier.S4, Latency = latency }, documents: 8, Stop);
        work.MaxElements = 2;

        await work.RunAsync(Stop);

        var requests = work.Azure.Requests.All;
        Assert.All(requests, r => Assert.Equal(200, r.Code));
        Assert.Equal(work.Options.MaxInFlight, work.Azure.Requests.PeakInFlight);
        // From the first request to the last answer, the ramp included.
        var elapsed = requests[^1].At + latency - requests[0].At;
        Assert.InRange(requests.Count * latency / (work.Options.MaxInFlight * elapsed), 0.95, 1.0);
    }

    [Fact]
    public async Task A_sentence_on_which_the_service_breaks_ends_alone_and_not_for_ever()
    {
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = Latency }, documents: 3, Stop);
        work.MaxElements = 100;
        var broken = work.Sources[1][40];
        work.Azure.Faults.Breaking = [broken.Text];

        var documents = await work.RunToTheEndAsync(Stop);

        var failed = Assert.Single(documents.SelectMany(document => document.Translations), t => t.State != PairState.Machine);
        Assert.Equal(PairState.Failed, failed.State);
        Assert.Same(failed, documents[1].Translations[40]);
        Assert.Contains("calls with this sentence ended without an answer", failed.Note, StringComparison.Ordinal);
        Assert.InRange(work.Azure.Billing.Texts.Count(t => t.Text == broken.Text), 10, 15);
        // What these calls may have cost is on record to the character.
        var intents = work.Intents.All();
        Assert.Equal(work.Azure.Billing.Characters, intents.Sum(i => i.State == "in_doubt" ? i.Characters : i.Billed ?? 0));
        Assert.All(documents, document => Assert.Null(document.Pause));
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, Pause.Credentials)]
    [InlineData(FaultKind.Forbidden, Pause.Credentials)]
    [InlineData(FaultKind.QuotaExceeded, Pause.Quota)]
    public async Task What_no_repetition_mends_costs_one_request_and_stops_everything(FaultKind fault, string cause)
    {
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = Latency }, documents: 8, Stop);
        work.Azure.Faults.Always = new Fault(fault);

        var documents = await work.RunAsync(Stop);

        Assert.Single(work.Azure.Requests.All);
        Assert.All(documents, document => Assert.Equal(cause, document.Pause!.Cause));
        Assert.All(documents, document => Assert.NotEmpty(document.Pause!.Hint));
        Assert.Equal(0, work.Azure.Billing.Characters);
    }

    [Fact]
    public async Task A_slow_service_is_asked_once()
    {
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions(), documents: 2, Stop);
        work.Azure.Faults.Always = new Fault(FaultKind.Slow);

        await work.RunAsync(Stop);

        Assert.Empty(work.Azure.Billing.Repeated);
        Assert.All(work.Intents.All(), i => Assert.Equal("done", i.State));
    }

    [Fact]
    public async Task Eight_documents_that_race_for_a_day_s_budget_never_overshoot_it()
    {
        const int Cap = 400_000;
        await using var work = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = Latency }, documents: 8, Stop);
        work.Options.Budget.PerDay = Cap;

        var documents = await work.RunAsync(Stop);

        Assert.InRange(work.Azure.Billing.Characters, Cap * 0.99, Cap);
        Assert.Contains(documents, document => document.Pause?.Cause == Pause.Budget);

        work.Options.Budget.PerDay = null;
        documents = await work.RunAsync(Stop);

        Assert.All(documents.SelectMany(document => document.Translations), t => Assert.Equal(PairState.Machine, t.State));
        Assert.Empty(work.Azure.Billing.Repeated);
        Assert.Equal(work.Azure.Billing.Characters, work.Intents.All().Sum(i => i.Billed));
    }
}
