using System.Text;
using System.Text.Json;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class ReviewTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edited_file_is_merged_from_the_command_line_and_the_outputs_follow_and_verify()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        var tsv = Path.Combine(_folder.Output, "karachi.txt", "karachi.ur-en.tsv");
        var lines = _folder.Read("output", "karachi.txt", "karachi.ur-en.tsv").Split('\n');
        var cells = lines[2].Split('\t');
        (cells[7], cells[13]) = ("approved", "The weather office measured 45 millimetres of rain.");
        lines[2] = string.Join('\t', cells);
        var edited = Path.Combine(_folder.Root, "edited.tsv");
        await File.WriteAllTextAsync(edited, string.Join('\n', lines), new UTF8Encoding(false), TestContext.Current.CancellationToken);

        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "review", "import", edited, "--reviewer", "Sana", "--json");

        Assert.True(exitCode == 0, errors);
        using var receipt = JsonDocument.Parse(output);
        Assert.Equal("approved", receipt.RootElement.GetProperty("rows")[1].GetProperty("outcome").GetString());
        Assert.Contains("\tapproved\thuman\t", await File.ReadAllTextAsync(tsv, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (verified, proof, _) = await TranslatorProcess.RunAsync(_folder, null, "verify");
        Assert.True(verified == 0, proof);
        // A run of an engine later leaves it alone, and another document has the approved English at once.
        _folder.Drop("second.txt", Urdu.Sentences[1] + "\n");
        await TranslatorProcess.RunAsync(_folder, null, "once");
        Assert.Contains("45 millimetres", _folder.Read("output", "second.txt", "second.ur-en.tsv"), StringComparison.Ordinal);
        Assert.Contains("45 millimetres", _folder.Read("output", "karachi.txt", "karachi.ur-en.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_alone_prints_its_address_and_ends_in_order()
    {
        using var running = TranslatorProcess.Start(_folder, new Dictionary<string, string> { ["TRANSLATOR__Reviewing__Url"] = "http://127.0.0.1:0" }, "review");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!running.Errors.Contains("Ctrl-C", StringComparison.Ordinal) && !running.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        running.Terminate();
        var (exitCode, output, errors) = await running.EndAsync();
        Assert.True(exitCode == 0, errors);
        Assert.Matches(@"^Review page: http://127\.0\.0\.1:\d+/\?token=\S{20,}", output);
    }

    [Fact]
    public async Task An_address_that_others_reach_is_refused_at_the_start_by_its_setting()
    {
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, new Dictionary<string, string> { ["TRANSLATOR__Reviewing__Url"] = "http://0.0.0.0:5080" }, "review");
        Assert.Equal(4, exitCode);
        Assert.Contains("Reviewing:Certificate", errors, StringComparison.Ordinal);
    }
}
