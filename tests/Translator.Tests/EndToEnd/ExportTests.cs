using System.Text.Json;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class ExportTests : IDisposable
{
    private const string Bridge = "پل پر ٹریفک صبح سے بند ہے۔";
    private const string School = "اسکول کی چھت بارش میں ٹپکتی رہی۔";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_person_made_is_exported_and_what_a_machine_made_only_when_asked_for()
    {
        _folder.Drop("approved.tmx", $"<tmx version=\"1.4\"><header srclang=\"ur\"/><body><tu changeid=\"Amna\"><prop type=\"x-state\">approved</prop><tuv xml:lang=\"ur\"><seg>{Bridge}</seg></tuv><tuv xml:lang=\"en\"><seg>The bridge has been closed to traffic since morning.</seg></tuv></tu></body></tmx>");
        var (imported, _, problem) = await RunAsync("memory", "import", Path.Combine("seeds", "approved.tmx"), "--reviewer", "Amna");
        Assert.True(imported == 0, problem);
        File.Delete(Path.Combine(_folder.Seeds, "approved.tmx"));
        _folder.Drop("city/a.txt", $"{Bridge} {School}\n");
        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        var (ran, _, errors) = await RunAsync(azure, "once");
        Assert.True(ran == 0, errors);

        var (nothing, _, why) = await RunAsync("export");
        Assert.Equal(1, nothing);
        Assert.Contains("1 pair is in state edited (--include edited takes it). 1 pair is in state machine (--include machine takes it).", why, StringComparison.Ordinal);

        var (dry, counted, _) = await RunAsync("export", "--include", "edited", "--dry-run");
        Assert.Equal(0, dry);
        Assert.Contains("Nothing was written", counted, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Root, "corpus")));

        var (exported, report, trouble) = await RunAsync("export", "--include", "edited", "--json");
        Assert.True(exported == 0, trouble);
        using var manifest = JsonDocument.Parse(report);
        Assert.Equal(1, manifest.RootElement.GetProperty("leftOut").GetProperty("states").GetProperty("machine").GetInt32());
        Assert.Equal(Bridge + "\n", _folder.Read("corpus", "corpus.train.en-ur.ur"));

        var (all, _, _) = await RunAsync("export", "--include", "machine,edited", "--no-split", "--format", "tsv,moses", "--collection", "city");
        Assert.Equal(0, all);
        Assert.Equal($"{Bridge}\n{School}\n", _folder.Read("corpus", "corpus.en-ur.ur"));
        Assert.False(File.Exists(Path.Combine(_folder.Root, "corpus", "corpus.train.en-ur.ur")));
    }

    [Fact]
    public async Task Drafts_are_never_exported()
    {
        _folder.Drop("a.txt", $"{Bridge}\n");
        await RunAsync("once");
        var (exitCode, output, errors) = await RunAsync("export", "--include", "machine");
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("1 pair is in state draft", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Root, "corpus")));
    }

    [Theory]
    [InlineData("drafts", "--include", "draft")]
    [InlineData("no such format", "--format", "pdf")]
    [InlineData("is no day", "--since", "14.3.2026")]
    [InlineData("--name", "--name", "../up")]
    public async Task What_cannot_be_asked_for_is_refused_with_the_reason(string reason, params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync(["export", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => TranslatorProcess.RunAsync(_folder, null, arguments);

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(AzureEmulatorServer azure, params string[] arguments) => TranslatorProcess.RunAsync(
        _folder,
        new Dictionary<string, string> { ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(), ["TRANSLATOR__Translating__Azure__Key"] = "testkey1" },
        arguments);
}
