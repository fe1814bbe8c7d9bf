using System.Globalization;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

/// <summary>Work that stands still says why, until when, and how to go on; and goes on.</summary>
public sealed class PauseTests : IDisposable
{
    private const string Key = "testkey1";
    private readonly WorkFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_spent_quota_costs_one_request_and_status_says_when_work_goes_on()
    {
        _folder.Drop("a.txt", Urdu.Article);
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = Key }, cancellationToken: Stop);
        azure.Faults.Always = new Fault(FaultKind.QuotaExceeded);
        var month = TimeProvider.System.GetUtcNow();

        var (exitCode, _, _) = await TranslatorProcess.RunAsync(_folder, Azure(azure), "once");
        var (_, status, _) = await TranslatorProcess.RunAsync(_folder, null, "status");

        Assert.Equal(5, exitCode);
        Assert.Single(azure.Requests.All);
        Assert.Contains("paused:quota", status, StringComparison.Ordinal);
        var next = new DateTimeOffset(month.Year, month.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        Assert.Contains(next.ToString("yyyy-MM-dd 00:00", CultureInfo.InvariantCulture), status, StringComparison.Ordinal);
        Assert.Contains("Translating:Tier", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raised_budget_goes_on_where_the_lower_one_stopped_and_pays_nothing_twice()
    {
        _folder.Drop("a.txt", Urdu.Article);
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = Key }, cancellationToken: Stop);

        var (low, _, _) = await TranslatorProcess.RunAsync(_folder, Azure(azure), "once", "--set", "Translating:Budget:PerMonth=60");
        var billed = azure.Billing.Characters;
        var (high, _, _) = await TranslatorProcess.RunAsync(_folder, Azure(azure), "once", "--set", "Translating:Budget:PerMonth=60000");

        Assert.Equal((5, 0), (low, high));
        Assert.InRange(billed, 1, 60);
        Assert.Empty(azure.Billing.Repeated);
    }

    private static Dictionary<string, string> Azure(AzureEmulatorServer azure) => new()
    {
        ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(),
        ["TRANSLATOR__Translating__Azure__Key"] = Key,
    };
}
