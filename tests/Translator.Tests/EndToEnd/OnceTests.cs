using System.Text.Json;
using System.Xml.Linq;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class OnceTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_key_every_English_is_labelled_a_draft_in_every_file()
    {
        _folder.Drop("news/karachi.txt", Urdu.Article);
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "once");
        Assert.True(exitCode == 0, errors);
        Assert.StartsWith("1 document (1 with drafts); 6 sentences (6 draft); ", output, StringComparison.Ordinal);
        Assert.Contains("DRAFT", errors, StringComparison.Ordinal);

        var lines = Jsonl("news/karachi.txt", "karachi");
        Assert.Equal(Urdu.Sentences, lines.Select(l => l.GetProperty("translation").GetProperty("ur").GetString()));
        Assert.All(lines, l => Assert.Equal("draft", l.GetProperty("state").GetString()));
        Assert.All(Tsv("news/karachi.txt", "karachi"), row => Assert.Equal("draft", row["state"]));
        Assert.Contains("raft", _folder.Read("output", "news", "karachi.txt", "karachi.ur-en.html"), StringComparison.Ordinal);
        var tmx = Tmx("news/karachi.txt", "karachi");
        Assert.All(tmx.Descendants("tu"), tu => Assert.Single(tu.Elements("tuv")));
        using var receipt = JsonDocument.Parse(_folder.Read("output", "news", "karachi.txt", "receipt.json"));
        Assert.Equal("drafts", receipt.RootElement.GetProperty("state").GetString());
        Assert.Equal(6, receipt.RootElement.GetProperty("segments").GetProperty("draft").GetInt32());
    }

    [Fact]
    public async Task All_formats_hold_the_same_pairs_and_the_source_is_untouched()
    {
        var path = _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        var jsonl = Jsonl("karachi.txt", "karachi").Select(l => (l.GetProperty("id").GetString(), l.GetProperty("translation").GetProperty("ur").GetString())).ToList();
        var tsv = Tsv("karachi.txt", "karachi").Select(r => ((string?)r["id"], (string?)r["ur"])).ToList();
        var tmx = Tmx("karachi.txt", "karachi").Descendants("tu").Select(tu => (Id: tu.Attribute("tuid")!.Value, Urdu: tu.Elements("tuv").First().Element("seg")!.Value)).ToList();
        Assert.Equal(jsonl, tsv);
        Assert.Equal(jsonl.Select(p => p.Item2), tmx.Select(p => p.Urdu));
        Assert.All(jsonl.Zip(tmx), x => Assert.Contains(x.First.Item1!, x.Second.Id, StringComparison.Ordinal));

        var at = 0;
        foreach (var line in Jsonl("karachi.txt", "karachi"))
        {
            var (start, end) = (line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32());
            Assert.True(string.IsNullOrWhiteSpace(Urdu.Article[at..start]));
            Assert.Equal(Urdu.Article[start..end], line.GetProperty("translation").GetProperty("ur").GetString());
            at = end;
        }

        Assert.True(string.IsNullOrWhiteSpace(Urdu.Article[at..]));
        Assert.Equal(Urdu.Article, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        var (exitCode, proof, _) = await TranslatorProcess.RunAsync(_folder, null, "verify");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("ok ", proof, StringComparison.Ordinal);

        // One letter of the source is another one, and its time does not show it.
        _folder.Drop("karachi.txt", Urdu.Article.Replace("پیر", "پپر", StringComparison.Ordinal));
        (exitCode, proof, _) = await TranslatorProcess.RunAsync(_folder, null, "verify");
        Assert.Equal(1, exitCode);
        Assert.Contains("karachi.txt is another file than the one that was translated", proof, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Azure_the_bill_equals_the_ledger_and_nothing_is_paid_twice()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        var settings = Azure(azure, "testkey1");
        _folder.Drop("karachi.txt", Urdu.Article);
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, settings, "once", "--json");
        Assert.True(exitCode == 0, errors);
        var characters = Urdu.Sentences.Sum(s => (long)s.Length);
        Assert.Equal(characters, azure.Billing.Characters);
        using var summary = JsonDocument.Parse(output);
        Assert.Equal(characters, summary.RootElement.GetProperty("billed").GetInt64());
        Assert.All(Jsonl("karachi.txt", "karachi"), l =>
        {
            Assert.Equal("machine", l.GetProperty("state").GetString());
            Assert.Equal("mt", l.GetProperty("origin").GetString());
            Assert.StartsWith("azure/", l.GetProperty("engine").GetString(), StringComparison.Ordinal);
            Assert.Equal(PseudoEnglish.Of(l.GetProperty("translation").GetProperty("ur").GetString()!), l.GetProperty("translation").GetProperty("en").GetString());
        });
        using var receipt = JsonDocument.Parse(_folder.Read("output", "karachi.txt", "receipt.json"));
        Assert.Equal(characters, receipt.RootElement.GetProperty("characters").GetProperty("billed").GetInt64());

        await TranslatorProcess.RunAsync(_folder, settings, "once");
        File.Move(Path.Combine(_folder.Seeds, "karachi.txt"), Path.Combine(_folder.Seeds, "barish.txt"));
        _folder.Drop("copy.txt", Urdu.Article);
        (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, settings, "once");
        Assert.True(exitCode == 0, errors);
        Assert.Equal(characters, azure.Billing.Characters);
        Assert.Equal(Jsonl("barish.txt", "barish").Select(l => l.GetProperty("id").GetString()), Jsonl("copy.txt", "copy").Select(l => l.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Only_the_changed_sentence_of_an_edited_source_is_sent()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, Azure(azure, "testkey1"), "once");
        var before = Jsonl("karachi.txt", "karachi").Select(l => l.GetProperty("id").GetString()).ToList();
        var billed = azure.Billing.Characters;
        _folder.Drop("karachi.txt", Urdu.Article.Replace("پیر کی صبح", "منگل کی شام", StringComparison.Ordinal));
        await TranslatorProcess.RunAsync(_folder, Azure(azure, "testkey1"), "once");
        Assert.Equal(Urdu.Sentences[0].Replace("پیر کی صبح", "منگل کی شام", StringComparison.Ordinal).Length, azure.Billing.Characters - billed);
        var after = Jsonl("karachi.txt", "karachi").Select(l => l.GetProperty("id").GetString()).ToList();
        Assert.Equal(before.Skip(1), after.Skip(1));
        Assert.NotEqual(before[0], after[0]);
    }

    [Fact]
    public async Task Drafts_are_done_again_as_soon_as_Azure_is_there()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await TranslatorProcess.RunAsync(_folder, Azure(azure, "testkey1"), "once");
        Assert.All(Jsonl("karachi.txt", "karachi"), l => Assert.Equal("machine", l.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_wrong_key_costs_one_request_and_ends_with_4_naming_the_setting()
    {
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        for (var i = 0; i < 6; i++)
            _folder.Drop($"{i}.txt", Urdu.Article.Replace("کراچی", $"شہر {i}", StringComparison.Ordinal));
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, Azure(azure, "wrong"), "once");
        Assert.Equal(4, exitCode);
        Assert.Contains("Translating:Azure:Key", errors, StringComparison.Ordinal);
        Assert.Single(azure.Requests.All);
    }

    [Theory]
    [InlineData("Translating:Azure:Key", "once", "--engine", "azure")]
    [InlineData("Translating:Engine", "once", "--engine", "nonsense")]
    [InlineData("Translating:Budget:PerDay", "once", "--set", "Translating:Buget:PerDay=5")]
    [InlineData("Writing:Formats", "once", "--set", "Writing:Formats:0=papyrus")]
    [InlineData("Writing:Folder", "once", "--output", "seeds/output")]
    public async Task A_wrong_setting_ends_with_4_and_is_named(string setting, params string[] arguments)
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, arguments);
        Assert.Equal(4, exitCode);
        Assert.Contains(setting, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Output));
    }

    [Theory]
    [InlineData("onse")]
    [InlineData("once", "--no-such-option")]
    [InlineData("once", "--set", "novalue")]
    public async Task A_command_line_that_is_not_understood_ends_with_2(params string[] arguments) =>
        Assert.Equal(2, (await TranslatorProcess.RunAsync(_folder, null, arguments)).ExitCode);

    [Fact]
    public async Task Bad_files_end_with_a_reason_each_and_the_good_one_is_done()
    {
        _folder.Drop("good.txt", Urdu.Article);
        _folder.Drop("empty.txt", "");
        _folder.Drop("blank.txt", " \r\n\t\u200F\n");
        _folder.Drop("latin1.txt", [0xD9, 0x85, 0xE9, 0x20, 0xFF, 0xFE, 0x41]);
        _folder.Drop("nul.txt", "اردو\0متن");
        _folder.Drop("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D]);
        _folder.Drop("program.exe", "MZ");
        Directory.CreateDirectory(Path.Combine(_folder.Seeds, "folder.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Seeds, "link.txt"), "/etc/hostname");
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "once", "--json");
        Assert.Equal(3, exitCode);
        foreach (var name in new[] { "empty.txt", "blank.txt", "latin1.txt", "nul.txt", "picture.txt", "program.exe", "folder.txt", "link.txt" })
        {
            using var report = JsonDocument.Parse(_folder.Read("output", "failed", name + ".error.json"));
            Assert.NotEmpty(report.RootElement.GetProperty("what").GetString()!);
            Assert.NotEmpty(report.RootElement.GetProperty("todo").GetString()!);
            Assert.Contains(name, errors, StringComparison.Ordinal);
        }

        Assert.Equal(6, Jsonl("good.txt", "good").Count);
        using var summary = JsonDocument.Parse(output);
        Assert.Equal(8, summary.RootElement.GetProperty("documents").GetProperty("failed").GetInt32());
        Assert.Equal(["good.txt"], _folder.Read("output", "index.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public async Task Outputs_are_rebuilt_byte_for_byte_and_a_tampered_one_is_found()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        var before = Files();
        Directory.Delete(_folder.Output, recursive: true);
        await TranslatorProcess.RunAsync(_folder, null, "rebuild");
        Assert.Equal(before, Files());
        await File.AppendAllTextAsync(Path.Combine(_folder.Output, "karachi.txt", "karachi.ur-en.tsv"), "x", TestContext.Current.CancellationToken);
        var (exitCode, proof, _) = await TranslatorProcess.RunAsync(_folder, null, "verify");
        Assert.Equal(1, exitCode);
        Assert.Contains("karachi.ur-en.tsv", proof, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_estimate_needs_no_key_and_is_what_is_then_billed()
    {
        _folder.Drop("a.txt", Urdu.Article);
        _folder.Drop("b.md", "# خبریں\n\n" + Urdu.Article);
        _folder.Drop("c.csv", "پہلا,دوسرا\nیہ کالم نہیں پڑھا جائے گا۔,صرف یہ کالم پڑھا جائے گا۔\n");
        _folder.Drop("c.csv.job.json", """{ "schema": 1, "column": 2 }""");
        var (_, output, _) = await TranslatorProcess.RunAsync(_folder, null, "estimate", "--json");
        using var estimate = JsonDocument.Parse(output);
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        await TranslatorProcess.RunAsync(_folder, Azure(azure, "testkey1"), "once");
        Assert.Equal(azure.Billing.Characters, estimate.RootElement.GetProperty("charactersToSend").GetInt64());
    }

    private static Dictionary<string, string> Azure(AzureEmulatorServer azure, string key) => new()
    {
        ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(),
        ["TRANSLATOR__Translating__Azure__Key"] = key,
    };

    private List<JsonElement> Jsonl(string source, string stem) =>
        [.. _folder.Read(["output", .. source.Split('/'), $"{stem}.ur-en.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private List<Dictionary<string, string>> Tsv(string source, string stem)
    {
        var lines = _folder.Read(["output", .. source.Split('/'), $"{stem}.ur-en.tsv"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split('\t')).ToDictionary(x => x.First, x => x.Second))];
    }

    private XElement Tmx(string source, string stem)
    {
        using var reader = System.Xml.XmlReader.Create(new StringReader(_folder.Read(["output", .. source.Split('/'), $"{stem}.ur-en.tmx"])));
        return XElement.Load(reader);
    }

    private SortedDictionary<string, string> Files() =>
        new(Directory.EnumerateFiles(_folder.Output, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(_folder.Output, path), path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))), StringComparer.Ordinal);
}
