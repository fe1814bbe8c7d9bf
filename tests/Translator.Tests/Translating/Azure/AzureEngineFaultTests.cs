using System.Net;
using System.Net.Sockets;
using AzureEmulator;
using Microsoft.Extensions.Time.Testing;
using Translator.Translating;
using Translator.Translating.Azure;
using static Translator.Tests.Translating.Azure.EmulatedAzure;

namespace Translator.Tests.Translating.Azure;

public class AzureEngineFaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.Throttled, EngineFailure.Throttled, "429001")]
    [InlineData(FaultKind.SystemNotReady, EngineFailure.Throttled, "408001")]
    [InlineData(FaultKind.RequestTimeout, EngineFailure.Throttled, "408002")]
    [InlineData(FaultKind.Unavailable, EngineFailure.Throttled, "503000")]
    [InlineData(FaultKind.ServerError, EngineFailure.InDoubt, "500000")]
    [InlineData(FaultKind.BadGateway, EngineFailure.InDoubt, "502")]
    [InlineData(FaultKind.GatewayTimeout, EngineFailure.InDoubt, "504")]
    [InlineData(FaultKind.ResetBeforeBody, EngineFailure.InDoubt, null)]
    [InlineData(FaultKind.ResetAfterBody, EngineFailure.InDoubt, null)]
    [InlineData(FaultKind.ResetDuringAnswer, EngineFailure.InDoubt, null)]
    [InlineData(FaultKind.TruncatedJson, EngineFailure.Mismatch, null)]
    [InlineData(FaultKind.MissingItem, EngineFailure.Mismatch, null)]
    [InlineData(FaultKind.ExtraItem, EngineFailure.Mismatch, null)]
    [InlineData(FaultKind.SwappedOrder, EngineFailure.Mismatch, null)]
    [InlineData(FaultKind.Refused, EngineFailure.Refused, "400000")]
    [InlineData(FaultKind.Unauthorized, EngineFailure.Credentials, "401000")]
    [InlineData(FaultKind.Forbidden, EngineFailure.Credentials, "403000")]
    [InlineData(FaultKind.QuotaExceeded, EngineFailure.Quota, "403001")]
    public async Task Every_fault_has_its_class_and_is_sent_once(FaultKind fault, EngineFailure expected, string? code)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);
        azure.Faults.Enqueue(fault);

        var failure = await FailureOf(engine, Sentences);

        Assert.Equal(expected, failure.Failure);
        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Hint);
        Assert.Equal(PseudoEnglish.Of("سلام"), (await engine.TranslateAsync(["سلام"], Stop)).Results[0].Text);
        Assert.Equal(2, azure.Requests.All.Count);
    }

    [Theory]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.MissingItem)]
    [InlineData(FaultKind.SwappedOrder)]
    public async Task An_answer_that_cannot_be_used_says_what_it_cost(FaultKind fault)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);
        azure.Faults.Enqueue(fault);

        var failure = await FailureOf(engine, Sentences);

        Assert.Equal(azure.Billing.Characters, failure.BilledCharacters);
        Assert.Equal(azure.Requests.All[0].Id, failure.RequestId);
    }

    [Fact]
    public async Task An_answer_whose_connection_ends_after_its_last_byte_is_whole()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);
        azure.Faults.Enqueue(FaultKind.ResetAfterAnswer);

        Assert.Equal(3, (await engine.TranslateAsync(Sentences, Stop)).Results.Count);
    }

    [Theory]
    [InlineData(FaultKind.EmptyText, "")]
    [InlineData(FaultKind.Echo, "بچے گلی میں نکل آئے۔")]
    public async Task Empty_and_untranslated_texts_are_handed_on_for_the_caller_to_judge(FaultKind fault, string expected)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);
        azure.Faults.Enqueue(fault);

        Assert.Equal(expected, (await engine.TranslateAsync(Sentences, Stop)).Results[1].Text);
    }

    [Theory]
    [InlineData(RetryAfterForm.Seconds, 60)]
    [InlineData(RetryAfterForm.Date, 60)]
    [InlineData(RetryAfterForm.Off, null)]
    public async Task The_wait_that_the_service_asks_for_is_read_in_every_form(RetryAfterForm form, int? seconds)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));
        await using var azure = await AzureEmulatorServer.StartAsync(time: time, cancellationToken: Stop);
        using var engine = Engine(azure, time: time);
        azure.Faults.Enqueue(new Fault(FaultKind.Throttled) { RetryAfter = TimeSpan.FromSeconds(60), Form = form });

        var failure = await FailureOf(engine, Sentences);

        Assert.Equal(seconds, failure.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_late_answer_is_in_doubt_and_was_billed()
    {
        var time = new FakeTimeProvider();
        await using var azure = await AzureEmulatorServer.StartAsync(time: new FakeTimeProvider(), cancellationToken: Stop);
        using var engine = Engine(azure, time: time);
        azure.Faults.Enqueue(FaultKind.Slow);

        var call = engine.TranslateAsync(Sentences, Stop);
        await azure.Billing.WaitForAsync(3, Stop);
        time.Advance(TimeSpan.FromSeconds(31));

        var failure = await Assert.ThrowsAsync<EngineException>(() => call);
        Assert.Equal(EngineFailure.InDoubt, failure.Failure);
        Assert.Contains("30 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slowest_answer_the_service_documents_is_waited_for()
    {
        var time = new FakeTimeProvider();
        await using var azure = await AzureEmulatorServer.StartAsync(time: time, cancellationToken: Stop);
        using var engine = Engine(azure, time: time);
        azure.Faults.Enqueue(FaultKind.Slow);

        var call = engine.TranslateAsync(Sentences, Stop);
        await azure.Billing.WaitForAsync(3, Stop);
        time.Advance(TimeSpan.FromSeconds(14.9));

        Assert.Equal(3, (await call).Results.Count);
        Assert.Single(azure.Requests.All);
    }

    [Fact]
    public async Task Cancellation_is_not_a_failure()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(time: new FakeTimeProvider(), cancellationToken: Stop);
        using var engine = Engine(azure);
        azure.Faults.Enqueue(FaultKind.Slow);
        using var stop = new CancellationTokenSource();

        var call = engine.TranslateAsync(Sentences, stop.Token);
        await azure.Billing.WaitForAsync(3, Stop);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_endpoint_where_nobody_listens_was_surely_not_billed()
    {
        using var engine = new AzureEngine(new AzureOptions { Key = "key", Endpoint = $"http://127.0.0.1:{UnusedPort()}" }, TimeProvider.System);

        var failure = await FailureOf(engine, ["سلام"]);

        Assert.Equal(EngineFailure.Throttled, failure.Failure);
        Assert.Contains("Translating:Azure:Endpoint", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poisonous_sentence_has_its_whole_batch_refused_and_nothing_billed()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Poison = ["زہر"] }, cancellationToken: Stop);
        using var engine = Engine(azure);

        Assert.Equal(EngineFailure.Refused, (await FailureOf(engine, [.. Sentences, "یہ زہر ہے۔"])).Failure);
        Assert.Empty(azure.Billing.Texts);
        Assert.Equal(3, (await engine.TranslateAsync(Sentences, Stop)).Results.Count);
    }

    [Fact]
    public async Task In_a_storm_of_faults_no_answer_belongs_to_another_sentence()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);
        FaultKind[] kinds = [.. Fault.Passing.Except([FaultKind.Slow])];
        var answered = 0;
        var failures = new HashSet<EngineFailure>();

        for (var seed = 0; seed < 50; seed++)
        {
            azure.Faults.SetRate(0.5, seed, kinds);
            for (var batch = 0; batch < 8; batch++)
            {
                string[] sentences = [.. Enumerable.Range(0, 5).Select(i => $"{new string('ا', i + 1)} {seed} {batch}۔")];
                try
                {
                    var answer = await engine.TranslateAsync(sentences, Stop);
                    Assert.All(answer.Results.Zip(sentences), pair => Assert.True(
                        pair.First.Text == PseudoEnglish.Of(pair.Second) || pair.First.Text == "" || pair.First.Text == pair.Second));
                    Assert.Equal(sentences.Sum(sentence => sentence.Length), answer.BilledCharacters);
                    answered++;
                }
                catch (EngineException e)
                {
                    failures.Add(e.Failure);
                }
            }
        }

        // Never more than one request a call; fewer where a call met a connection that the server had just closed.
        Assert.InRange(azure.Requests.All.Count, 380, 400);
        Assert.InRange(answered, 160, 300);
        Assert.Equal([EngineFailure.InDoubt, EngineFailure.Mismatch, EngineFailure.Throttled], failures.OrderBy(failure => $"{failure}"));
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
