using System.Text.Json;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    private const string Key = "doctors-own-key";
    private readonly WorkFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Right_settings_pass_and_cost_nothing()
    {
        await using var azure = await StartAsync();

        var (exitCode, checks) = await RunAsync(azure.Url.ToString(), Key, "westeurope");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(checks.Values, c => c.Verdict == "BAD");
        Assert.All(["azure settings", "azure endpoint", "azure identity"], name => Assert.Equal("ok", checks[name].Verdict));
        Assert.Empty(azure.Billing.Texts);
    }

    [Fact]
    public async Task A_wrong_key_is_named_and_not_shown()
    {
        await using var azure = await StartAsync();

        var (exitCode, checks) = await RunAsync(azure.Url.ToString(), "not-the-right-one", "westeurope");

        Assert.Equal(4, exitCode);
        Assert.Equal(("BAD", true), (checks["azure identity"].Verdict, checks["azure identity"].Message.Contains("Translating:Azure:Key", StringComparison.Ordinal)));
        Assert.All(checks.Values, c => Assert.DoesNotContain("not-the-right-one", c.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eastus")]
    [InlineData("global")]
    public async Task A_wrong_region_is_told_from_a_wrong_key_and_the_right_one_is_given(string region)
    {
        await using var azure = await StartAsync();

        var (exitCode, checks) = await RunAsync(azure.Url.ToString(), Key, region);

        Assert.Equal(4, exitCode);
        Assert.Equal("BAD", checks["azure identity"].Verdict);
        Assert.Contains("Set Translating:Azure:Region to westeurope.", checks["azure identity"].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Translating:Azure:Key", checks["azure identity"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_is_found_before_the_key_is_doubted()
    {
        await using var azure = await StartAsync();

        var (exitCode, checks) = await RunAsync(new Uri(azure.Url, "/elsewhere").ToString(), Key, "westeurope");

        Assert.Equal(4, exitCode);
        Assert.Equal("BAD", checks["azure endpoint"].Verdict);
        Assert.Contains("Translating:Azure:Endpoint", checks["azure endpoint"].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("azure identity", checks.Keys);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_unreachable()
    {
        string address;
        await using (var azure = await StartAsync())
            address = azure.Url.ToString();

        var (exitCode, checks) = await RunAsync(address, Key, "westeurope");

        Assert.Equal(5, exitCode);
        Assert.Contains("Translating:Azure:Endpoint", checks["azure endpoint"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_without_an_address_is_no_configuration()
    {
        var (exitCode, checks) = await RunAsync(null, Key, null);

        Assert.Equal(0, exitCode);
        Assert.Contains("Translating:Azure:Region", checks["azure"].Message, StringComparison.Ordinal);
    }

    private static Task<AzureEmulatorServer> StartAsync() =>
        AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = Key, Region = "westeurope" }, cancellationToken: Stop);

    private async Task<(int ExitCode, Dictionary<string, (string Verdict, string Message)> Checks)> RunAsync(string? endpoint, string key, string? region)
    {
        var settings = new Dictionary<string, string> { ["TRANSLATOR__Translating__Azure__Key"] = key };
        if (endpoint is not null)
            settings["TRANSLATOR__Translating__Azure__Endpoint"] = endpoint;
        if (region is not null)
            settings["TRANSLATOR__Translating__Azure__Region"] = region;
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, settings, "doctor", "--json");
        var checks = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(check => check.GetProperty("check").GetString()!, check => (check.GetProperty("verdict").GetString()!, check.GetProperty("message").GetString()!));
        Assert.True(checks.Count > 0, errors);
        return (exitCode, checks);
    }
}
