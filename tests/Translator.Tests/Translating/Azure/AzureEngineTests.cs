using AzureEmulator;
using Translator.Translating;
using Translator.Translating.Azure;
using static Translator.Tests.Translating.Azure.EmulatedAzure;

namespace Translator.Tests.Translating.Azure;

public class AzureEngineTests
{
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
}
