using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class RunTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_arrives_byte_by_byte_is_taken_once_and_whole_and_SIGTERM_ends_with_0()
    {
        Directory.CreateDirectory(_folder.Seeds);
        using var translator = TranslatorProcess.Start(_folder, null, "run");
        await UntilAsync(() => translator.Errors.Contains("Watching", StringComparison.Ordinal));
        var bytes = System.Text.Encoding.UTF8.GetBytes(Urdu.Article);
        await using (var file = new FileStream(Path.Combine(_folder.Seeds, "karachi.txt"), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            foreach (var part in bytes.Chunk(bytes.Length / 20))
            {
                await file.WriteAsync(part, TestContext.Current.CancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        var receipt = Path.Combine(_folder.Output, "karachi.txt", "receipt.json");
        await UntilAsync(() => File.Exists(receipt) && File.Exists(Path.Combine(_folder.Output, "index.tsv")));
        Assert.Equal(Urdu.Sentences.Count, _folder.Read("output", "karachi.txt", "karachi.ur-en.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        translator.Terminate();
        var (exitCode, _, errors) = await translator.EndAsync();
        Assert.True(exitCode == 0, errors);
        Assert.Single(errors.Split('\n'), line => line.Contains("karachi.txt: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_says_that_it_stops_and_what_a_second_one_would_do()
    {
        // A shell that starts the tests in its background has them, and all that they start, pass over Ctrl-C.
        Assert.SkipWhen(IgnoresInterrupt, "Ctrl-C is passed over here: run the tests in the foreground.");
        Directory.CreateDirectory(_folder.Seeds);
        using var translator = TranslatorProcess.Start(_folder, null, "run");
        await UntilAsync(() => translator.Errors.Contains("Watching", StringComparison.Ordinal));
        translator.Interrupt();
        var (exitCode, _, errors) = await translator.EndAsync();
        Assert.True(exitCode == 0, errors);
        Assert.Contains("Stopping: ", errors, StringComparison.Ordinal);
        Assert.Contains("Ctrl-C again", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_worker_on_the_same_ledger_is_refused()
    {
        Directory.CreateDirectory(_folder.Seeds);
        using var first = TranslatorProcess.Start(_folder, null, "run");
        await UntilAsync(() => first.Errors.Contains("Watching", StringComparison.Ordinal));
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, "once");
        Assert.Equal(1, exitCode);
        Assert.Contains("Another translator", errors, StringComparison.Ordinal);
        first.Terminate();
        Assert.Equal(0, (await first.EndAsync()).ExitCode);
    }

    private static bool IgnoresInterrupt =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Trim()[^1] is '2' or '3' or '6' or '7' or 'a' or 'b' or 'e' or 'f';

    private static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
