using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Translator.Reading;
using Translator.Reading.Instructions;

namespace Translator.Tests.Reading;

public class DocumentReadersTests
{
    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("empty", Seed.Refused("a.txt", "").Message);

    [Theory]
    [InlineData("a.txt", " \r\n\t\u00A0\u200F\u200B\n")]
    [InlineData("a.md", "\n\n   \n")]
    [InlineData("a.md", "<!-- -->\n\n```\nنمونہ\n```\n")]
    [InlineData("a.html", "<img src=a.png>")]
    public void A_file_without_text_is_refused(string path, string text) =>
        Assert.Matches("white space|No text", Seed.Refused(path, text).Message);

    [Fact]
    public void A_type_that_is_not_read_is_refused_with_the_ones_that_are() =>
        Assert.Contains(".txt", Seed.Refused("a.xyz", Seed.Urdu).Hint);

    [Fact]
    public void A_name_without_an_ending_is_refused() =>
        Assert.Contains("no ending", Seed.Refused("folder.d/readme", Seed.Urdu).Message);

    [Fact]
    public void A_known_type_that_is_not_read_is_refused_with_its_way_out() =>
        Assert.Contains(".docx", Seed.Refused("a.doc", Seed.Urdu).Hint);

    [Fact]
    public void Endings_are_compared_without_case() => Assert.Equal(Seed.Urdu, Seed.Read("A.TXT", Seed.Urdu).Text);

    [Fact]
    public void A_file_over_the_limit_is_refused_with_the_setting()
    {
        var readers = new DocumentReaders(Options.Create(new ReadingOptions { MaxFileMegabytes = 1 }));
        var refused = Assert.Throws<ReadingException>(() => readers.Read(Seed.File("a.txt", new byte[(1 << 20) + 1])));
        Assert.Contains("Reading:MaxFileMegabytes", refused.Hint);
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_with_the_setting()
    {
        var refused = Seed.Refused("a.txt", new string('ا', 1_000_001));
        Assert.Contains("Reading:MaxLineCharacters", refused.Hint);
    }

    [Fact]
    public void Text_without_any_full_stop_is_refused_with_the_setting()
    {
        var words = string.Concat(Enumerable.Repeat("لوگ آئے ", 7_000));
        Assert.Contains("Reading:MaxSegmentCharacters", Seed.Refused("a.txt", words).Hint);
        Assert.NotNull(Seed.Read("a.txt", words[..40_000] + "۔\n" + words[..40_000]));
    }

    [Fact]
    public void Instructions_of_the_file_reach_the_reader()
    {
        var readers = new DocumentReaders(Options.Create(new ReadingOptions()));
        var file = Seed.File("a.tsv", "سوال ہے\tجواب ہے\n");
        Assert.Equal("جواب ہے", readers.Read(file, new JobInstructions { Column = "2" }).Text);
    }

    [Fact]
    public void Settings_reach_the_readers()
    {
        var services = new ServiceCollection();
        services.AddReading(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Reading:Encoding"] = "windows-1256" }).Build());
        using var provider = services.BuildServiceProvider();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("فهرست");
        Assert.Equal("windows-1256", provider.GetRequiredService<DocumentReaders>().Read(Seed.File("a.txt", bytes)).Encoding);
    }

    [Theory]
    [InlineData("Reading:MaxFileMegabytes", "0", "Reading:MaxFileMegabytes")]
    [InlineData("Reading:MaxFileMegabyte", "5", "MaxFileMegabyte")]
    public void A_wrong_setting_is_named(string key, string value, string expected)
    {
        var services = new ServiceCollection();
        services.AddReading(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build());
        using var provider = services.BuildServiceProvider();
        var failure = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IOptions<ReadingOptions>>().Value);
        Assert.Contains(expected, failure.Message);
    }

    [Fact]
    public void Every_ending_has_one_reader()
    {
        var endings = DocumentReaders.All.SelectMany(reader => reader.Extensions).ToList();
        Assert.Equal(endings.Distinct(), endings);
        Assert.All(endings, ending => Assert.True(DocumentReaders.Reads("x" + ending.ToUpperInvariant())));
    }
}
