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
    public async Task Once_merges_the_files_that_came_back_before_it_translates_and_says_what_became_of_each()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        var lines = _folder.Read("output", "karachi.txt", "karachi.ur-en.tsv").Split('\n');
        var cells = lines[2].Split('\t');
        (cells[7], cells[13], cells[14]) = ("approved", "The weather office measured 45 millimetres of rain.", "Sana");
        lines[2] = string.Join('\t', cells);
        var review = Path.Combine(_folder.Output, "review");
        Directory.CreateDirectory(review);
        await File.WriteAllTextAsync(Path.Combine(review, "karachi.tsv"), string.Join('\n', lines), new UTF8Encoding(false), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(review, "notes.doc"), "Not of ours.", TestContext.Current.CancellationToken);
        _folder.Drop("second.txt", Urdu.Sentences[1] + "\n");

        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "once", "--json");

        Assert.True(exitCode == 3, errors);
        Assert.Contains("karachi.tsv came back: 1 approved, 5 unchanged. Its receipt says what became of each row.", errors, StringComparison.Ordinal);
        Assert.Contains("notes.doc came back and could not be taken. notes.doc is in none of the formats that can come back.", errors, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(output);
        Assert.Equal(["karachi.tsv", "notes.doc"], summary.RootElement.GetProperty("returned").EnumerateArray().Select(r => r.GetProperty("file").GetString()));
        Assert.True(File.Exists(Path.Combine(review, "done", "karachi.tsv")));
        Assert.True(File.Exists(Path.Combine(review, "karachi.tsv.receipt.json")));
        Assert.Contains("45 millimetres", _folder.Read("output", "karachi.txt", "karachi.ur-en.tsv"), StringComparison.Ordinal);
        // The approved English was there in time for the document that came with it.
        Assert.Contains("45 millimetres", _folder.Read("output", "second.txt", "second.ur-en.tsv"), StringComparison.Ordinal);
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
