using Translator.Segmenting;
using Translator.Tests.Support;
using Translator.Translating;
using Translator.Translating.Glossaries;

namespace Translator.Tests.Translating.Glossaries;

public sealed class GlossaryTests : IDisposable
{
    private static readonly SegmentationRules Rules = SegmentationRules.From(new SegmentingOptions());
    private static readonly EngineInfo Azure = new() { Name = "azure", Version = "1", TakesDictionary = true };
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Terms_are_read_and_lines_that_cannot_be_used_are_told_with_file_line_and_reason()
    {
        File.WriteAllText(
            Path.Combine(_folder.Root, "a.tsv"),
            "urdu\tenglish\n# سڑکیں\nموٹروے\tMotorway|Expressway\tسڑک\n\nنہر\nwater\tپانی\nموٹروے\tHighway\nنہر\t\nپل\tBridge\tx\ty\n");
        File.WriteAllBytes(Path.Combine(_folder.Root, "b.tsv"), [0xC7, 0xE3, 0x09, 0x41]);

        var (entries, faults) = GlossaryReader.Read(_folder.Root);

        Assert.Equal(new GlossaryEntry("موٹروے", "Motorway|Expressway", "سڑک"), Assert.Single(entries));
        Assert.Equal("Motorway", entries[0].Preferred);
        Assert.Collection(
            faults,
            f => Assert.StartsWith("a.tsv:5: there is no tab", f, StringComparison.Ordinal),
            f => Assert.StartsWith("a.tsv:6: the first column holds no Urdu", f, StringComparison.Ordinal),
            f => Assert.StartsWith("a.tsv:7: the term stands already in a.tsv:3", f, StringComparison.Ordinal),
            f => Assert.StartsWith("a.tsv:8: the English is empty", f, StringComparison.Ordinal),
            f => Assert.StartsWith("a.tsv:9: it has 4 columns", f, StringComparison.Ordinal),
            f => Assert.StartsWith("b.tsv: it is not UTF-8", f, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_folder_is_an_empty_glossary() =>
        Assert.Empty(GlossaryReader.Read(Path.Combine(_folder.Root, "none")).Entries);

    [Theory]
    [InlineData("نیا موٹروے کھل گیا۔", "نیا <mstrans:dictionary translation=\"Motorway\">موٹروے</mstrans:dictionary> کھل گیا۔")]
    [InlineData("موٹروےوالے آئے۔", "موٹروےوالے آئے۔")]
    [InlineData("قومی موٹروے پولیس", "<mstrans:dictionary translation=\"National Motorway Police\">قومی موٹروے پولیس</mstrans:dictionary>")]
    [InlineData("مَوٹروے، پھر", "<mstrans:dictionary translation=\"Motorway\">مَوٹروے</mstrans:dictionary>، پھر")]
    [InlineData("<b>موٹروے</b>", "<b>موٹروے</b>")]
    [InlineData("کوئی لفظ نہیں", "کوئی لفظ نہیں")]
    public void Whole_words_are_marked_in_any_spelling_and_the_longest_term_wins(string text, string sent)
    {
        var glossary = new Glossary([new("موٹروے", "Motorway", ""), new("قومی موٹروے پولیس", "National Motorway Police", "")]);

        Assert.Equal(sent, glossary.Apply(text).Text);
    }

    [Fact]
    public void A_changed_term_changes_the_keys_of_the_sentences_that_hold_it_and_no_others()
    {
        var before = new Glossary([new("موٹروے", "Motorway", ""), new("نہر", "canal", "")]);
        var after = new Glossary([new("موٹروے", "Expressway", "new"), new("نہر", "canal", "")]);

        Assert.NotEqual(Key("موٹروے بند ہے۔", before), Key("موٹروے بند ہے۔", after));
        Assert.Equal(Key("نہر بھر گئی۔", before), Key("نہر بھر گئی۔", after));
        Assert.Equal(Key("بارش ہوئی۔", Glossary.Empty), Key("بارش ہوئی۔", after));
        Assert.Equal(ResultKey.Of(Azure, UrduKey.Of("بارش ہوئی۔")), Key("بارش ہوئی۔", after));
    }

    [Fact]
    public void An_engine_that_takes_no_dictionary_gets_the_sentence_as_it_stands()
    {
        var glossary = new Glossary([new("نہر", "canal", "")]);
        var segment = new Segment("1", 1, 1, 0, 10, SegmentKind.Sentence, "نہر بھر گئی۔", UrduKey.Of("نہر بھر گئی۔"));

        Assert.Equal("نہر بھر گئی۔", SentToEngine.Of(segment, Azure with { TakesDictionary = false }, 1200, Rules, glossary)[0].Text);
        Assert.Contains("translation=\"canal\"", SentToEngine.Of(segment, Azure, 1200, Rules, glossary)[0].Text, StringComparison.Ordinal);
    }

    private static string Key(string text, Glossary glossary) =>
        SentToEngine.Of(new Segment("1", 1, 1, 0, text.Length, SegmentKind.Sentence, text, UrduKey.Of(text)), Azure, 1200, Rules, glossary)[0].Key;
}
