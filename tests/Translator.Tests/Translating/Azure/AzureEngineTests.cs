using System.Net;
using System.Net.Sockets;
using AzureEmulator;
using Microsoft.Extensions.Time.Testing;
using Translator.Translating;
using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

public class AzureEngineTests
{
    private static readonly string[] Sentences = ["بارش رک گئی۔", "بچے گلی میں نکل آئے۔", "دکان ۱۲ بجے کھلتی ہے۔"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentences_come_back_in_order_with_the_bill_and_the_request_id()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);

        var answer = await engine.TranslateAsync(Sentences, Stop);

        Assert.Equal(Sentences.Select(sentence => PseudoEnglish.Of(sentence)), answer.Results.Select(result => result.Text));
        Assert.Equal(Sentences.Sum(sentence => sentence.Length), answer.BilledCharacters);
        Assert.Equal(azure.Billing.Characters, answer.BilledCharacters);
        Assert.Equal(azure.Requests.All[0].Id, answer.RequestId);
        Assert.Equal("2026-06-06", azure.Requests.All[0].ApiVersion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/translator/text")]
    [InlineData("/translator/text/")]
    public async Task A_gateway_may_stand_before_the_service(string path)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure, options => options.Endpoint = new Uri(azure.Url, path).ToString());

        Assert.Single((await engine.TranslateAsync(["سلام"], Stop)).Results);
    }

    [Fact]
    public async Task Nothing_to_translate_is_nothing_sent()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);

        var answer = await engine.TranslateAsync([], Stop);

        Assert.Empty(answer.Results);
        Assert.Empty(azure.Requests.All);
    }

    [Fact]
    public async Task A_surrogate_pair_is_billed_as_two_characters()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure);

        Assert.Equal(2, (await engine.TranslateAsync(["😀"], Stop)).BilledCharacters);
    }

    [Theory]
    [InlineData("westeurope", "westeurope", true)]
    [InlineData("westeurope", "WestEurope", true)]
    [InlineData("westeurope", "eastus", false)]
    [InlineData("westeurope", "global", false)]
    [InlineData("westeurope", null, false)]
    [InlineData(null, "global", true)]
    [InlineData(null, null, true)]
    public async Task A_regional_resource_wants_its_region(string? resource, string? setting, bool passes)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Region = resource }, cancellationToken: Stop);
        using var engine = Engine(azure, options => options.Region = setting);

        if (passes)
        {
            Assert.Single((await engine.TranslateAsync(["سلام"], Stop)).Results);
            return;
        }

        var failure = await FailureOf(engine, ["سلام"]);
        Assert.Equal(EngineFailure.Credentials, failure.Failure);
        Assert.Equal("401000", failure.Code);
        Assert.Contains("Translating:Azure:Region", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_one_request_and_names_the_setting()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure, options => options.Key = "another-key");

        var failure = await FailureOf(engine, ["سلام"]);

        Assert.Equal(EngineFailure.Credentials, failure.Failure);
        Assert.Contains("Translating:Azure:Key", failure.Hint, StringComparison.Ordinal);
        Assert.Single(azure.Requests.All);
        Assert.Empty(azure.Billing.Texts);
        Assert.DoesNotContain("another-key", failure.ToString(), StringComparison.Ordinal);
    }

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
    public async Task A_wrong_path_is_a_matter_of_the_endpoint_setting()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure, options => options.Endpoint = new Uri(azure.Url, "/elsewhere").ToString());

        var failure = await FailureOf(engine, ["سلام"]);

        Assert.Equal(EngineFailure.Configuration, failure.Failure);
        Assert.Equal("404", failure.Code);
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
    public async Task A_custom_system_that_is_missing_is_a_matter_of_its_setting()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        using var engine = Engine(azure, options => (options.Category, options.AllowFallback) = ("no-such-system", false));

        var failure = await FailureOf(engine, ["سلام"]);

        Assert.Equal(EngineFailure.Configuration, failure.Failure);
        Assert.Contains("Translating:Azure:Category", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_those_of_the_system_asked()
    {
        using var standard = new AzureEngine(new AzureOptions { Key = "k", Region = "global" }, TimeProvider.System);
        using var model = new AzureEngine(new AzureOptions { Key = "k", Region = "global", DeploymentName = "gpt-4o" }, TimeProvider.System);

        Assert.Equal((1000, 50_000, 50_000), (standard.Info.MaxElements, standard.Info.MaxCharacters, standard.Info.MaxElementCharacters));
        Assert.Equal((50, 5_000, 5_000), (model.Info.MaxElements, model.Info.MaxCharacters, model.Info.MaxElementCharacters));
        Assert.Equal(("azure", "2026-06-06", true, false), (standard.Info.Name, standard.Info.Version, standard.Info.Paid, standard.Info.Drafts));
    }

    [Fact]
    public void Whatever_changes_the_answers_is_part_of_the_identity_in_the_memory()
    {
        using var usual = new AzureEngine(new AzureOptions { Key = "k", Region = "global", TextType = "Plain", AllowFallback = true }, TimeProvider.System);
        Assert.Equal("", usual.Info.Settings);

        var options = new AzureOptions { Key = "k", Region = "global", DeploymentName = "gpt-4o", Tone = "formal", Profanity = "Deleted" };
        options.ReferencePairs.Add(new ReferencePair { Source = "سلام", Target = "Hello" });
        using var special = new AzureEngine(options, TimeProvider.System);
        Assert.StartsWith("system=gpt-4o;profanity=Deleted;tone=formal;examples=", special.Info.Settings, StringComparison.Ordinal);
    }

    private static AzureEngine Engine(AzureEmulatorServer azure, Action<AzureOptions>? change = null, TimeProvider? time = null)
    {
        var options = new AzureOptions { Key = azure.Options.Key, Endpoint = azure.Url.ToString() };
        change?.Invoke(options);
        return new AzureEngine(options, time ?? TimeProvider.System);
    }

    private static Task<EngineException> FailureOf(AzureEngine engine, IReadOnlyList<string> sentences) =>
        Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync(sentences, Stop));

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
