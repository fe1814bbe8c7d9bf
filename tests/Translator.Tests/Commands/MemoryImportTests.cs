using System.Text.Json;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Tests.Support;

namespace Translator.Tests.Commands;

public sealed class MemoryImportTests : IDisposable
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang="ur" adminlang="en" datatype="plaintext" segtype="sentence" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>""";
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pairs_come_into_the_memory_once_however_often_the_file_is_imported()
    {
        var file = Write("old.tmx", $"{Head}{Unit("1", "پل کل کھلے گا۔", "The bridge opens tomorrow.")}{Unit("2", "کرایہ نہیں بڑھا۔", "The fare has not gone up.")}</body></tmx>");

        var first = await ImportAsync(file, "--reviewer", "Nadia");
        var second = await ImportAsync(file, "--reviewer", "Nadia");

        Assert.Equal((0, 2, 2L), (first.ExitCode, first.Taken, first.Memory));
        Assert.Equal((0, 2, 2L), (second.ExitCode, second.Taken, second.Memory));
        var row = Assert.Single(Memory(memory => memory.Find([UrduKey.Of("پل کل کھلے گا۔")])).Values.Single());
        Assert.Equal(("The bridge opens tomorrow.", "Nadia"), (row.English, row.Reviewer));
    }

    [Fact]
    public async Task An_imported_pair_wins_over_the_engine()
    {
        await ImportAsync(Write("old.tmx", $"{Head}{Unit("1", Urdu.Sentences[0], "As a person put it.")}</body></tmx>"));
        _folder.Drop("karachi.txt", Urdu.Article);

        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, "once");

        Assert.True(exitCode == 0, errors);
        var line = _folder.Read("output", "karachi.txt", "karachi.ur-en.jsonl").Split('\n')[0];
        using var pair = JsonDocument.Parse(line);
        Assert.Equal("As a person put it.", pair.RootElement.GetProperty("translation").GetProperty("en").GetString());
        Assert.Equal("tm", pair.RootElement.GetProperty("origin").GetString());
    }

    [Theory]
    [InlineData("<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"ur\"><seg>پل</seg>", "Line 1")]
    [InlineData("<html><body/></html>", "<html>")]
    [InlineData("پل کل کھلے گا۔", "Line 1")]
    public async Task A_file_that_is_no_TMX_is_refused_with_its_name_and_place(string content, string place)
    {
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "memory", "import", Write("broken.tmx", content));

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("broken.tmx", errors, StringComparison.Ordinal);
        Assert.Contains(place, errors, StringComparison.Ordinal);
        Assert.Equal(0, Memory(memory => memory.Count()));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (exitCode, _, errors) = await TranslatorProcess.RunAsync(_folder, null, "memory", "import", Path.Combine(_folder.Root, "gone.tmx"));

        Assert.Equal(1, exitCode);
        Assert.Contains("gone.tmx", errors, StringComparison.Ordinal);
    }

    private static string Unit(string id, string urdu, string english) =>
        $"""<tu tuid="{id}"><tuv xml:lang="ur"><seg>{urdu}</seg></tuv><tuv xml:lang="en"><seg>{english}</seg></tuv></tu>""";

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Root, name);
        File.WriteAllBytes(path, System.Text.Encoding.UTF8.GetBytes(content));
        return path;
    }

    private async Task<(int ExitCode, int Taken, long Memory)> ImportAsync(string file, params string[] more)
    {
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, ["memory", "import", file, "--json", .. more]);
        Assert.True(exitCode == 0, errors);
        using var counts = JsonDocument.Parse(output);
        return (exitCode, counts.RootElement.GetProperty("taken").GetInt32(), counts.RootElement.GetProperty("memory").GetInt64());
    }

    private T Memory<T>(Func<MemoryTable, T> ask)
    {
        using var ledger = LedgerDatabase.Open(_folder.Ledger);
        return ask(new MemoryTable(ledger, TimeProvider.System));
    }
}
