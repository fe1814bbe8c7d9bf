using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class LexiconTests
{
    public static TheoryData<string> Files => [.. Lexicon.Files().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_of_the_lexicon_is_well_formed(string name)
    {
        var entries = LexiconReader.Read(name, Lexicon.Files().Single(f => f.Name == name).Text).ToList();

        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.DoesNotContain("  ", e.Urdu, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain(e.Senses, s => s.Any(c => c > '\u024F')));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_of_the_lexicon_has_a_row_twice(string name)
    {
        var rows = Lexicon.Files().Single(f => f.Name == name).Text.Split('\n').Where(r => r.Length > 0 && r[0] != '#').Select(r => r.Split('\t'));

        var twice = rows.GroupBy(r => r[0] + " " + r[1]).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("کتاب\tn", "has 2 columns")]
    [InlineData("کتاب\tq\tbook", "unknown class 'q'")]
    [InlineData("کتاب\tn\tbook\tfem", "unknown feature 'fem'")]
    [InlineData("کتاب\tn\t;", "has no English")]
    public void A_bad_row_is_named_by_file_line_and_fault(string row, string fault)
    {
        var error = Assert.Throws<FormatException>(() => LexiconReader.Read("test.tsv", "# remark\n" + row + "\n").ToList());

        Assert.Contains("test.tsv, line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_gives_its_senses_without_hints_and_its_features()
    {
        var entry = Assert.Single(LexiconReader.Read("test.tsv", "حملہ کرنا\tv\tattack [army]; assault\ttr obj=پر سے=with"));

        Assert.Equal(["attack", "assault"], entry.Senses);
        Assert.Equal("پر", entry.ObjectMarker);
        Assert.Equal("with", entry.PrepositionFor("سے"));
        Assert.True(entry.Transitive);
    }
}
