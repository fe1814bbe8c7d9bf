using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AzureEmulator;
using Translator.Tests.Support;

namespace Translator.Tests.EndToEnd;

public sealed class DraftTests : IDisposable
{
    private const string Corrected = "The weather office measured 45 millimetres of rain.";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Retried_drafts_are_translated_and_what_a_person_wrote_stays()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once");
        var lines = _folder.Read("output", "karachi.txt", "karachi.ur-en.tsv").Split('\n');
        var cells = lines[2].Split('\t');
        cells[13] = Corrected;
        lines[2] = string.Join('\t', cells);
        var edited = Path.Combine(_folder.Root, "edited.tsv");
        await File.WriteAllTextAsync(edited, string.Join('\n', lines), new UTF8Encoding(false), TestContext.Current.CancellationToken);
        await TranslatorProcess.RunAsync(_folder, null, "review", "import", edited, "--reviewer", "Sana");

        await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Key = "testkey1" }, cancellationToken: TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string>
        {
            ["TRANSLATOR__Translating__Azure__Endpoint"] = azure.Url.ToString(),
            ["TRANSLATOR__Translating__Azure__Key"] = "testkey1",
        };
        var (retried, output, errors) = await TranslatorProcess.RunAsync(_folder, settings, "retry", "--drafts");
        Assert.True(retried == 0, errors);
        Assert.Contains("1 document will", output, StringComparison.Ordinal);
        await TranslatorProcess.RunAsync(_folder, settings, "once");

        var pairs = _folder.Read("output", "karachi.txt", "karachi.ur-en.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Corrected, pairs[1].GetProperty("translation").GetProperty("en").GetString());
        Assert.Equal("edited", pairs[1].GetProperty("state").GetString());
        Assert.All(pairs.Where((_, i) => i != 1), p => Assert.Equal("machine", p.GetProperty("state").GetString()));
        // Once each, the edited one too: what the engine says of it is what its editor can go back to.
        Assert.Equal(pairs.Count, azure.Requests.All.Sum(r => r.Texts));
    }

    [Fact]
    public async Task In_XLIFF_a_draft_is_an_initial_segment_without_a_target_beside_its_candidate()
    {
        _folder.Drop("karachi.txt", Urdu.Article);
        await TranslatorProcess.RunAsync(_folder, null, "once", "--set", "Writing:Formats:0=xliff");

        using var reader = XmlReader.Create(new StringReader(_folder.Read("output", "karachi.txt", "karachi.ur-en.xlf")));
        var xliff = XDocument.Load(reader);
        XNamespace core = xliff.Root!.Name.Namespace;
        Assert.All(xliff.Descendants(core + "segment"), segment =>
        {
            Assert.Equal("initial", (string?)segment.Attribute("state"));
            Assert.Null(segment.Element(core + "target"));
        });
        XNamespace matches = "urn:oasis:names:tc:xliff:matches:2.0";
        Assert.Equal(xliff.Descendants(core + "unit").Count(), xliff.Descendants(matches + "match").Count());
    }
}
