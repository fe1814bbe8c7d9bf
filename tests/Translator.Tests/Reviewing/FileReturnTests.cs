using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Translator.Ledger;
using Translator.Reviewing.Returning;
using Translator.Tests.Support;
using Translator.Translating;

namespace Translator.Tests.Reviewing;

/// <summary>Every format goes out, is changed as people and programs change it, and comes back.</summary>
public sealed class FileReturnTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public static TheoryData<string> Formats => ["tsv", "xlsx", "xliff", "xliff12", "po", "tmx"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Exactly_the_rows_that_were_changed_in_the_file_change(string format)
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("many.txt", Many(120));
        var before = await host.PairsAsync(doc, "limit=1000");
        var (name, file) = await ExportAsync(host, doc, format);

        var changed = Changed(format, file, before.Where((_, i) => i % 12 == 5).ToDictionary(p => (string)p["en"]!, p => $"By hand <{(int)p["number"]!}> & \"well\"."));
        var receipt = host.Get<FileReturn>().Take(name, changed, "Sana");

        Assert.True(receipt.State == "merged", receipt.Reason);
        var after = await host.PairsAsync(doc, "limit=1000");
        Assert.Equal(
            before.Select((p, i) => i % 12 == 5 ? $"By hand <{(int)p["number"]!}> & \"well\"." : (string)p["en"]!),
            after.Select(p => (string)p["en"]!));
        Assert.All(after.Where((_, i) => i % 12 == 5), p => Assert.Equal(("edited", "human", "Sana", 1), ((string)p["state"]!, (string)p["origin"]!, (string)p["reviewer"]!, (int)p["rev"]!)));
        Assert.All(after.Where((_, i) => i % 12 != 5), p => Assert.Equal(0, (int)p["rev"]!));
        Assert.Equal((10, 110), (receipt.Counts["edited"], receipt.Counts["unchanged"]));
        // The same file again says nothing new.
        Assert.Equal(120, host.Get<FileReturn>().Take(name, changed, "Sana").Counts["unchanged"]);
        // And the whole of it is one action.
        await host.SendAsync(HttpMethod.Post, $"/api/v1/ops/{receipt.Op}/undo", null);
        Assert.Equal(before.Select(p => (string)p["en"]!), (await host.PairsAsync(doc, "limit=1000")).Select(p => (string)p["en"]!));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_as_it_was_exported_changes_nothing(string format)
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "Edited.", ["note"] = "Look again." });
        await host.EditAsync(doc, pairs[1], new JsonObject { ["en"] = "Approved.", ["state"] = "approved" });
        await host.EditAsync(doc, pairs[2], new JsonObject { ["state"] = "needs-work" });
        var (name, file) = await ExportAsync(host, doc, format);

        var receipt = host.Get<FileReturn>().Take(name, file, "Bilal");

        Assert.Equal(["unchanged"], receipt.Counts.Keys);
        Assert.Null(receipt.Op);
    }

    [Fact]
    public async Task Altered_Urdu_a_lost_row_a_doubled_row_and_a_row_of_nowhere_are_named_and_change_nothing()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "tsv");
        var lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').ToList();
        lines[1] = Cell(Cell(lines[1], "ur", text => text.Replace("کراچی", "لاہور", StringComparison.Ordinal)), "en", _ => "Not of this sentence.");
        lines[2] = Cell(lines[2], "en", _ => "First.");
        lines.Add(Cell(lines[2], "en", _ => "Second."));
        lines.Add(lines[3]);
        lines.Add(Cell(lines[4], "id", _ => "000000000000-1"));
        lines.RemoveAt(6);

        var receipt = host.Get<FileReturn>().Take(name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "Sana");

        Assert.Equal(
            ["altered-urdu", "duplicate", "unchanged", "unchanged", "unchanged", "duplicate", "duplicate", "unknown", "missing"],
            receipt.Rows.Select(r => r.Outcome));
        Assert.All(await host.PairsAsync(doc), p => Assert.Equal(0, (int)p["rev"]!));
        Assert.True(File.Exists(Path.Combine(_folder.Output, "review", name + ".receipt.json")));
    }

    [Fact]
    public async Task What_both_sides_changed_and_what_was_approved_meanwhile_is_a_conflict_with_both_sides_on_file()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "tsv");
        var pairs = await host.PairsAsync(doc);
        await host.EditAsync(doc, pairs[0], new JsonObject { ["en"] = "Theirs." }, "Bilal");
        await host.EditAsync(doc, pairs[1], new JsonObject { ["state"] = "approved" }, "Bilal");
        await host.EditAsync(doc, pairs[2], new JsonObject { ["en"] = "The same." }, "Bilal");
        await host.EditAsync(doc, pairs[3], new JsonObject { ["en"] = "Only theirs." }, "Bilal");

        var receipt = host.Get<FileReturn>().Take(name, Changed("tsv", file, new Dictionary<string, string>
        {
            [(string)pairs[0]["en"]!] = "Mine.",
            [(string)pairs[1]["en"]!] = "Mine too.",
            [(string)pairs[2]["en"]!] = "The same.",
            [(string)pairs[4]["en"]!] = "Only mine.",
        }), "Sana");

        Assert.Equal(["conflict", "conflict", "unchanged", "unchanged", "edited", "unchanged"], receipt.Rows.Select(r => r.Outcome));
        Assert.Equal(("merged_with_conflicts", "Theirs.", "Mine."), (receipt.State, receipt.Rows[0].Ledger, receipt.Rows[0].File));
        Assert.Equal((string)pairs[0]["en"]!, receipt.Rows[0].Base);
        Assert.Equal(["Theirs.", (string)pairs[1]["en"]!, "The same.", "Only theirs.", "Only mine.", (string)pairs[5]["en"]!], (await host.PairsAsync(doc)).Select(p => (string)p["en"]!));
        // Once somebody has decided, the conflicts file itself comes back.
        var conflicts = Path.Combine(_folder.Output, "review", "conflicts", name + ".conflicts.tsv");
        var decided = host.Get<FileReturn>().Take("decided.tsv", await File.ReadAllBytesAsync(conflicts, TestContext.Current.CancellationToken), "Sana");
        Assert.Equal(2, decided.Counts["edited"]);
        Assert.Equal(["Mine.", "Mine too."], (await host.PairsAsync(doc)).Take(2).Select(p => (string)p["en"]!));
    }

    [Fact]
    public async Task Only_a_file_that_names_a_person_approves()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "tsv");
        var lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').ToList();
        lines[1] = Cell(Cell(lines[1], "state", _ => "approved"), "en", _ => "Nobody said so.");
        lines[2] = Cell(lines[2], "state", _ => "approved");
        lines[3] = Cell(Cell(lines[3], "state", _ => "approved"), "reviewer", _ => "Ayesha");

        var receipt = host.Get<FileReturn>().Take(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)), person: null);

        Assert.Equal(["not-approved", "not-approved", "approved", "unchanged", "unchanged", "unchanged"], receipt.Rows.Select(r => r.Outcome));
        var pairs = await host.PairsAsync(doc);
        Assert.Equal(["edited", "machine", "approved"], pairs.Take(3).Select(p => (string)p["state"]!));
        Assert.Equal(["file a.ur-en.tsv", null, "Ayesha"], pairs.Take(3).Select(p => (string?)p["reviewer"]));
        Assert.Equal("Ayesha", Assert.Single(host.Get<MemoryTable>().Get([.. host.Get<MemoryTable>().Keys().Select(k => k.Id)])).Value.Reviewer);
    }

    [Fact]
    public async Task Spreadsheets_that_save_TSV_with_a_mark_CRLF_and_quotes_are_understood()
    {
        await using var host = await ReviewHost.StartAsync(_folder, new ScriptedEngine((texts, _) => Task.FromResult(new EngineAnswer([.. texts.Select(t => new EngineResult($"He said \"{t.Length}\"."))], 0, "r"))));
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "tsv");
        var lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Select((line, i) => i == 3 ? Cell(line, "en", _ => "She said \"no\".") : line)
            .Select(line => string.Join('\t', line.Split('\t').Select(cell => cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)));

        var receipt = host.Get<FileReturn>().Take(name, (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines))], "Sana");

        Assert.Equal((1, 5), (receipt.Counts["edited"], receipt.Counts["unchanged"]));
        Assert.Equal("She said \"no\".", (string)(await host.PairsAsync(doc))[2]["en"]!);
    }

    [Fact]
    public async Task A_file_dropped_into_the_review_folder_is_taken_and_put_away()
    {
        await using var host = await ReviewHost.StartAsync(_folder, null, null, "Watching:Settle=00:00:00.100", "Watching:ScanInterval=00:00:00.200");
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "xlsx");
        var first = (await host.PairsAsync(doc))[0];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var watching = host.Get<ReturnWatch>().RunAsync(stop.Token);
        var review = Path.Combine(_folder.Output, "review");
        Directory.CreateDirectory(review);
        await File.WriteAllBytesAsync(Path.Combine(review, "broken.tsv"), "id\tur\nx\ty\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(review, name), Changed("xlsx", file, new Dictionary<string, string> { [(string)first["en"]!] = "From the workbook." }), TestContext.Current.CancellationToken);

        var done = Path.Combine(review, "done", name);
        while (!File.Exists(done) || !File.Exists(Path.Combine(review, "broken.tsv.receipt.json")))
            await Task.WhenAny(watching, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal("From the workbook.", (string)(await host.PairsAsync(doc))[0]["en"]!);
        Assert.Contains("\"outcome\": \"edited\"", _folder.Read("output", "review", name + ".receipt.json"), StringComparison.Ordinal);
        Assert.Contains("columns id, ur and en", _folder.Read("output", "review", "broken.tsv.receipt.json"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(review, "broken.tsv")));
    }

    [Fact]
    public async Task The_page_takes_a_file_in_the_name_of_whoever_gives_it()
    {
        await using var host = await ReviewHost.StartAsync(_folder);
        var doc = await host.TranslateAsync("a.txt", Urdu.Article);
        var (name, file) = await ExportAsync(host, doc, "po");
        var text = Encoding.UTF8.GetString(file);
        using var form = new MultipartFormDataContent();
        using var part = new ByteArrayContent(Encoding.UTF8.GetBytes(new Regex("#, fuzzy\n").Replace(text, "", 1)));
        form.Add(part, "file", name);

        using var answer = await host.Client.PostAsync(new Uri($"/api/v1/docs/{doc}/import", UriKind.Relative), form, TestContext.Current.CancellationToken);

        var receipt = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["receipt"]!;
        Assert.Equal(1, (int)receipt["counts"]!["approved"]!);
        Assert.Equal(("approved", "Sana"), ((string)(await host.PairsAsync(doc))[0]["state"]!, (string)(await host.PairsAsync(doc))[0]["reviewer"]!));
    }

    private static async Task<(string Name, byte[] Bytes)> ExportAsync(ReviewHost host, long doc, string format)
    {
        using var answer = await host.Client.GetAsync(new Uri($"/api/v1/docs/{doc}/export?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The file with some English replaced, as a script or a program would do it.</summary>
    private static byte[] Changed(string format, byte[] file, Dictionary<string, string> replaced)
    {
        if (format != "xlsx")
        {
            var text = Encoding.UTF8.GetString(file);
            foreach (var (old, now) in replaced)
            {
                var written = format switch
                {
                    "tsv" => now,
                    "po" => now.Replace("\"", "\\\"", StringComparison.Ordinal),
                    _ => System.Security.SecurityElement.Escape(now),
                };
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = Regex.Replace(text, $@"(?<=[\t"">]){Regex.Escape(old)}(?=[\t""<])", _ => written);
            }

            return Encoding.UTF8.GetBytes(text);
        }

        // As spreadsheets save it: texts in a shared table.
        using var stream = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file)))
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var shared = new List<string>();
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                if (entry.FullName.StartsWith("xl/sheet", StringComparison.Ordinal))
                {
                    text = Regex.Replace(text, @"t=""inlineStr""([^>]*)>\s*<(x:)?is>\s*<(x:)?t[^>]*>(?<text>[^<]*)</(x:)?t>\s*</(x:)?is>", m =>
                    {
                        shared.Add(replaced.TryGetValue(m.Groups["text"].Value, out var now) ? System.Security.SecurityElement.Escape(now) : m.Groups["text"].Value);
                        var x = m.Groups[2].Value;
                        return $"t=\"s\"{m.Groups[1].Value}><{x}v>{(shared.Count - 1).ToString(CultureInfo.InvariantCulture)}</{x}v>";
                    });
                }

                Write(target, entry.FullName, text);
            }

            Assert.NotEmpty(shared);
            Write(target, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(shared.Select(t => $"<si><t xml:space=\"preserve\">{t}</t></si>"))}</sst>");
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static string Cell(string line, string column, Func<string, string> change)
    {
        var cells = line.Split('\t');
        var at = Array.IndexOf([.. Translator.Writing.PairFields.Names], column);
        cells[at] = change(cells[at]);
        return string.Join('\t', cells);
    }

    private static string Many(int sentences) =>
        string.Concat(Enumerable.Range(1, sentences).Select(i => string.Create(CultureInfo.InvariantCulture, $"یہ کہانی کا جملہ نمبر {i} ہے جو کتاب میں لکھا ہے۔\n")));
}
