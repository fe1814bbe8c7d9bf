using System.Text.Json;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class FormatsTests : IDisposable
{
    private const string First = "گاؤں کے اسکول میں ۱۲۰ بچے پڑھتے ہیں۔";
    private const string Second = "استاد نے Wi-Fi کا پاس ورڈ 3.5 بجے بتایا۔";
    private const string Third = "کیا آپ کل آئیں گے؟";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_kind_of_file_comes_out_with_each_sentence_once_and_in_order()
    {
        var files = new Dictionary<string, string>
        {
            ["a.txt"] = $"{First} {Second}\n{Third}\n",
            ["a.md"] = $"# {Third}\n\n{First} {Second}\n",
            ["a.html"] = $"<!doctype html><html lang=ur dir=rtl><body><p>{First} {Second}</p><p>{Third}</p><script>var x = 'نہیں';</script></body></html>",
            ["a.srt"] = $"1\n00:00:01,000 --> 00:00:03,000\n{First}\n\n2\n00:00:03,500 --> 00:00:06,000\n{Second}\n\n3\n00:00:07,000 --> 00:00:09,000\n{Third}\n",
            ["a.vtt"] = $"WEBVTT\n\n00:01.000 --> 00:03.000\n{First}\n\n00:03.500 --> 00:06.000\n{Second}\n\n00:07.000 --> 00:09.000\n{Third}\n",
            ["a.csv"] = $"id,urdu\n1,\"{First}\"\n2,\"{Second}\"\n3,\"{Third}\"\n",
            ["a.tsv"] = $"id\turdu\n1\t{First}\n2\t{Second}\n3\t{Third}\n",
            ["a.jsonl"] = string.Concat(new[] { First, Second, Third }.Select(t => JsonSerializer.Serialize(new { text = t }) + "\n")),
            ["a.json"] = JsonSerializer.Serialize(new[] { new { text = First }, new { text = Second }, new { text = Third } }),
            ["a.po"] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" + string.Concat(new[] { First, Second, Third }.Select(t => $"msgid \"{t}\"\nmsgstr \"\"\n\n")),
            ["a.tmx"] = "<tmx version=\"1.4\"><header srclang=\"ur\"/><body>" + string.Concat(new[] { First, Second, Third }.Select(t => $"<tu><tuv xml:lang=\"ur\"><seg>{t}</seg></tuv></tu>")) + "</body></tmx>",
            ["a.xlf"] = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"ur\" target-language=\"en\" datatype=\"plaintext\"><body>"
                + string.Concat(new[] { First, Second, Third }.Select((t, i) => $"<trans-unit id=\"{i}\"><source>{t}</source></trans-unit>")) + "</body></file></xliff>",
        };
        foreach (var (name, text) in files)
            _folder.Drop(name, text);
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await RunOnceAsync(azure);
        foreach (var name in files.Keys)
        {
            var sentences = Sentences(name);
            Assert.Equal(name == "a.md" ? [Third, First, Second] : new[] { First, Second, Third }, sentences);
        }

        // The three sentences are the same everywhere: they were paid once.
        Assert.Equal(First.Length + Second.Length + Third.Length, azure.Billing.Characters);
    }

    [Fact]
    public async Task Documents_that_real_programs_made_come_out_whole()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Reading", "Fixtures"), "village*").Where(p => !p.EndsWith(".pdf", StringComparison.Ordinal)))
            _folder.Drop(Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await RunOnceAsync(azure);
        Assert.Empty(azure.Billing.Repeated);
        var (exitCode, proof, _) = await TranslatorProcess.RunAsync(_folder, null, "verify");
        Assert.True(exitCode == 0, proof);
        Assert.All(proof.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(_folder.Seeds), seed => Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder.Output, Path.GetFileName(seed)), "*.ur.extracted.txt")));
    }

    [Fact]
    public async Task English_is_copied_unsent_and_a_quotation_in_Arabic_is_tagged()
    {
        _folder.Drop("mixed.txt", $"{First}\nRead the full report at https://example.org today.\nإنما الأعمال بالنيات وإنما لكل امرئ ما نوى\n{Third}\n");
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await RunOnceAsync(azure);
        var lines = _folder.Read("output", "mixed.txt", "mixed.ur-en.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["mt", "copy", "mt", "mt"], lines.Select(l => l.GetProperty("origin").GetString()));
        Assert.Equal("Quotation in Arabic.", lines[2].GetProperty("note").GetString());
        Assert.DoesNotContain(azure.Billing.Texts, text => text.Text.StartsWith("Read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_are_aligned_and_a_rebuild_gives_the_same_links()
    {
        _folder.Drop("good.txt", $"{First}\n{Third}\n");
        _folder.Drop("good.txt.job.json", """{ "schema": 1, "outputs": ["jsonl", "pharaoh"] }""");
        // Drafts are no translations and stand in no corpus format.
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await RunOnceAsync(azure);
        var written = Files();
        Assert.Matches("(?m)^[0-9]+-[0-9]+", written[".align"]);
        Assert.Contains("\"alignedBy\":\"statistical\"", written[".jsonl"], StringComparison.Ordinal);
        Directory.Delete(Path.Combine(_folder.Output, "good.txt"), recursive: true);
        await TranslatorProcess.RunAsync(_folder, null, "rebuild");
        Assert.Equal(written, Files());

        Dictionary<string, string> Files() => new[] { ".align", ".jsonl" }.ToDictionary(end => end, end => _folder.Read("output", "good.txt", "good.ur-en" + end));
    }

    [Fact]
    public async Task Instructions_beside_a_file_are_followed_and_a_wrong_one_is_named()
    {
        _folder.Drop("good.txt", First);
        _folder.Drop("good.txt.job.json", """{ "schema": 1, "outputs": ["tsv"], "licence": "CC-BY-4.0", "requestedBy": "Desk" }""");
        _folder.Drop("bad.txt", Second);
        _folder.Drop("bad.txt.job.json", """{ "schema": 1, "ouputs": ["tsv"] }""");
        var (exitCode, _, _) = await TranslatorProcess.RunAsync(_folder, null, "once");
        Assert.Equal(3, exitCode);
        Assert.Equal(["good.ur-en.tsv", "receipt.json"], Directory.EnumerateFiles(Path.Combine(_folder.Output, "good.txt")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var receipt = _folder.Read("output", "good.txt", "receipt.json");
        Assert.Contains("CC-BY-4.0", receipt, StringComparison.Ordinal);
        Assert.Contains("Desk", receipt, StringComparison.Ordinal);
        Assert.Contains("ouputs", _folder.Read("output", "failed", "bad.txt.error.json"), StringComparison.Ordinal);
    }

    private async Task RunOnceAsync(AzureEmulatorServer azure)
    {
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(
            _folder,
            new Dictionary<string, string> { ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(), ["TRANSLATOR__Translating__Azure__Key"] = "testkey1" },
            "once");
        Assert.True(exitCode == 0, output + errors);
    }

    private List<string?> Sentences(string name) =>
        [.. _folder.Read("output", name, "a.ur-en.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("translation").GetProperty("ur").GetString())];
}
