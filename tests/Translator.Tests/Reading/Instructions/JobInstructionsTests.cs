using System.Text;
using System.Text.Json;
using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Watching;

namespace Translator.Tests.Reading.Instructions;

public class JobInstructionsTests
{
    [Fact]
    public void Instructions_lie_on_the_path_of_the_file() =>
        Assert.Equal(
            ["_folder.job.json", "news/_folder.job.json", "news/2024/_folder.job.json", "news/2024/a.txt.job.json"],
            SeedInstructions.PathsFor("news/2024/a.txt"));

    [Fact]
    public void A_file_comes_before_its_folder_and_that_before_the_one_above()
    {
        var job = JobInstructionsReader.Read(
        [
            Job("_folder.job.json", """{"schema":1,"engine":"azure","licence":"CC0-1.0","collection":"all"}"""),
            Job("n/_folder.job.json", """{"licence":"CC-BY-4.0","outputs":["tsv","tmx"],"column":3}"""),
            Job("n/a.csv.job.json", """{"column":"urdu","maxCharacters":2000,"splitInsideQuotations":false,"language":"any"}"""),
        ]);
        Assert.Equal("azure", job.Engine);
        Assert.Equal("CC-BY-4.0", job.Licence);
        Assert.Equal("all", job.Collection);
        Assert.Equal("urdu", job.Column);
        Assert.Equal(["tsv", "tmx"], job.Outputs!);
        Assert.Equal(2000, job.MaxCharacters);
        Assert.False(job.SplitInsideQuotations);
        Assert.Null(job.RequestedBy);
    }

    [Fact]
    public void Instructions_come_before_settings_and_settings_fill_the_gaps()
    {
        var reading = new JobInstructions { Column = "2", Language = "any" }.Over(new ReadingOptions { Column = "1", Field = "text" });
        Assert.Equal(("2", "text", true), (reading.Column, reading.Field, reading.AnyLanguage));
        Assert.False(new JobInstructions { Language = "ur" }.Over(new ReadingOptions { AnyLanguage = true }).AnyLanguage);
    }

    [Theory]
    [InlineData("""{"licens":"x"}""", "\"licens\"")]
    [InlineData("""{"Engine":"azure"}""", "did you mean \"engine\"")]
    [InlineData("""{"engine":"google"}""", "azure, libretranslate")]
    [InlineData("""{"engine":7}""", "\"engine\"")]
    [InlineData("""{"schema":2}""", "must be 1")]
    [InlineData("""{"schema":"1"}""", "\"schema\"")]
    [InlineData("""{"column":0}""", "from 1")]
    [InlineData("""{"maxCharacters":-1}""", "above 0")]
    [InlineData("""{"outputs":"tsv"}""", "list")]
    [InlineData("""{"outputs":[]}""", "list")]
    [InlineData("""{"splitInsideQuotations":"no"}""", "true or false")]
    [InlineData("""{"field":""}""", "1 to 200")]
    [InlineData("""{"engine":"azure","engine":"llm"}""", "twice")]
    [InlineData("""["engine"]""", "no JSON object")]
    [InlineData("{\"engine\":\n\"azure\"", "line 2")]
    [InlineData("", "no valid JSON")]
    public void What_is_not_understood_is_an_error_that_names_the_file(string json, string expected)
    {
        var refused = Assert.Throws<ReadingException>(() => JobInstructionsReader.Read([Job("n/a.txt.job.json", json)]));
        Assert.Contains("n/a.txt.job.json", refused.Message);
        Assert.Contains(expected, refused.Message);
        Assert.Contains("requestedBy", refused.Hint);
    }

    [Fact]
    public void The_published_schema_has_the_same_keys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "schemas", "job.schema.json")));
        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            JobInstructionsReader.KnownKeys.Order(StringComparer.Ordinal),
            schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_are_found_below_the_seeds_folder_widest_first()
    {
        var seeds = Directory.CreateTempSubdirectory("job");
        try
        {
            seeds.CreateSubdirectory("n");
            File.WriteAllText(Path.Combine(seeds.FullName, "n", "a.txt.job.json"), """{"field":"b"}""");
            File.WriteAllText(Path.Combine(seeds.FullName, "_folder.job.json"), "\uFEFF{\"field\":\"a\", /* why */ \"column\":\"c\",}");
            var files = JobFiles.Find(seeds.FullName, "n/a.txt");
            Assert.Equal(["_folder.job.json", "n/a.txt.job.json"], files.Select(file => file.Path));
            var job = JobInstructionsReader.Read(files);
            Assert.Equal(("b", "c"), (job.Field, job.Column));
        }
        finally
        {
            seeds.Delete(recursive: true);
        }
    }

    [Fact]
    public void Oversized_instructions_are_refused_unread()
    {
        var seeds = Directory.CreateTempSubdirectory("job");
        try
        {
            File.WriteAllText(Path.Combine(seeds.FullName, "a.txt.job.json"), new string(' ', 70_000));
            Assert.Contains("70000", Assert.Throws<ReadingException>(() => JobFiles.Find(seeds.FullName, "a.txt")).Message);
        }
        finally
        {
            seeds.Delete(recursive: true);
        }
    }

    private static JobFile Job(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));
}
