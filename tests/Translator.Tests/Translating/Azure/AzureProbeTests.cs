using AzureEmulator;
using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

public class AzureProbeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Right_settings_pass_every_check_and_cost_nothing()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Region = "westeurope" }, cancellationToken: Stop);

        var checks = await CheckAsync(azure, options => options.Region = "westeurope");

        Assert.Equal(["settings", "endpoint", "identity"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.True(check.Passed));
        Assert.Empty(azure.Billing.Texts);
    }

    [Theory]
    [InlineData("eastus", "westeurope")]
    [InlineData(null, "westeurope")]
    [InlineData("eastus", null)]
    public async Task A_right_key_with_another_region_is_told_its_region(string? set, string? real)
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Region = real }, cancellationToken: Stop);

        var check = (await CheckAsync(azure, options => options.Region = set))[^1];

        // The emulated resource without a region takes any, as a global one does.
        Assert.Equal(real is null, check.Passed);
        if (real is not null)
            Assert.Equal($"Set Translating:Azure:Region to {real}.", check.Hint);
    }

    [Fact]
    public async Task A_wrong_key_is_told_from_a_wrong_region()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);

        var check = (await CheckAsync(azure, options => options.Key = "another"))[^1];

        Assert.Equal(("identity", false), (check.Name, check.Passed));
        Assert.Contains("Translating:Azure:Key", check.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("Translating:Azure:Region", check.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_endpoint_is_found_before_the_key_is_doubted()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);

        var check = (await CheckAsync(azure, options => options.Endpoint = new Uri(azure.Url, "/nowhere").ToString()))[^1];

        Assert.Equal(("endpoint", false), (check.Name, check.Passed));
        Assert.False(check.MayPass);
        Assert.Contains("Translating:Azure:Endpoint", check.Hint, StringComparison.Ordinal);
        Assert.Empty(azure.Requests.All);
    }

    [Fact]
    public async Task An_address_where_nobody_answers_may_pass()
    {
        var azure = await AzureEmulatorServer.StartAsync(cancellationToken: Stop);
        var gone = azure.Url.ToString();
        await azure.DisposeAsync();

        var check = (await CheckAsync(azure, options => options.Endpoint = gone))[^1];

        Assert.Equal(("endpoint", false), (check.Name, check.Passed));
        Assert.True(check.MayPass);
        Assert.Contains("Translating:Azure:Endpoint", check.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("again", check.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_setting_sends_nothing()
    {
        var check = Assert.Single(await AzureProbe.CheckAsync(new AzureOptions { Key = "k" }, TimeProvider.System, Stop));

        Assert.Equal(("settings", false), (check.Name, check.Passed));
        Assert.Contains("Translating:Azure:Region", check.Hint, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<AzureCheck>> CheckAsync(AzureEmulatorServer azure, Action<AzureOptions> change)
    {
        var options = new AzureOptions { Key = azure.Options.Key, Endpoint = azure.Url.ToString() };
        change(options);
        return AzureProbe.CheckAsync(options, TimeProvider.System, Stop);
    }
}
