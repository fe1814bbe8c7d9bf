using System.Text;
using System.Text.Json;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

/// <summary>What must not be seen is in no log and no file, and no name can forge a log.</summary>
public sealed class SecrecyTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_stand_in_no_log_no_ledger_no_output_and_no_error()
    {
        const string azureKey = "canary7f3a9b1c55d2e8460aa1";
        const string pageKey = "canary-page-91c2d4e6f8a0b1";
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = azureKey }, cancellationToken: TestContext.Current.CancellationToken);
        azure.Faults.Enqueue(FaultKind.ServerError, FaultKind.BadGateway);
        _folder.Drop("a.txt", Urdu.Article);
        var environment = new Dictionary<string, string>
        {
            ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(),
            ["TRANSLATOR__Translating__Azure__Key"] = azureKey,
            ["TRANSLATOR__Reviewing__Key"] = pageKey,
            ["TRANSLATOR__Reviewing__Url"] = "http://127.0.0.1:0",
        };
        var seen = new StringBuilder();
        using (var running = TranslatorProcess.Start(_folder, environment, "run", "--verbose"))
        {
            await UntilAsync(() => File.Exists(Path.Combine(_folder.Output, "a.txt", "receipt.json")) && running.Errors.Contains("Review page", StringComparison.Ordinal), running);
            running.Terminate();
            var (_, output, errors) = await running.EndAsync();
            seen.Append(output).Append(errors);
        }

        environment["TRANSLATOR__Translating__Azure__Key"] = azureKey + "x";
        _folder.Drop("b.txt", Urdu.Sentences[4] + "۔۔\n");
        foreach (var arguments in new[] { new[] { "once", "--verbose" }, ["config", "show"], ["doctor"], ["status", "--json"] })
        {
            var (_, output, errors) = await TranslatorProcess.RunAsync(_folder, environment, arguments);
            seen.Append(output).Append(errors);
        }

        Assert.DoesNotContain("canary", seen.ToString(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.True(bytes.AsSpan().IndexOf("canary"u8) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("canary")) < 0, file);
        }
    }

    [Fact]
    public async Task File_names_cannot_forge_a_line_of_the_log()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names.");
        string[] names = ["one\r\ntwo.txt", "esc\u001B[31mred.txt", "turn\u202Etxt.exe.txt", "quote\"}{\"level\":\"x\".txt", "tab\there.txt", "broken\u0007bell.xlsx"];
        foreach (var name in names)
            _folder.Drop(name, Urdu.Sentences[0] + "\n");
        using var running = TranslatorProcess.Start(_folder, new Dictionary<string, string> { ["TRANSLATOR__Reviewing__Url"] = "http://127.0.0.1:0" }, "run", "--log-format", "json", "--verbose");
        var index = Path.Combine(_folder.Output, "index.tsv");
        await UntilAsync(() => File.Exists(index) && File.ReadAllLines(index).Length >= names.Length && Directory.Exists(Path.Combine(_folder.Output, "failed")), running);
        running.Terminate();
        var (exitCode, _, errors) = await running.EndAsync();

        Assert.Equal(0, exitCode);
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        Assert.True(lines.Count >= names.Length);
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u202E' or '\u2028' or '\u2029');
        });
    }

    private static async Task UntilAsync(Func<bool> happened, TranslatorProcess running)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened() && !running.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        Assert.True(happened(), running.Errors);
    }
}
