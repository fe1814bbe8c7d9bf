using Translator.Hosting;
using Translator.Tests.Support;

namespace Translator.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        Write("""{ "Translating": { "Tier": "F0" }, "Watching": { "Include": [] } }""");
        Assert.Equal("F0", Settings.Load(_folder.Root, [])["Translating:Tier"]);
        Assert.Equal("S4", Settings.Load(_folder.Root, [KeyValuePair.Create("Translating:Tier", (string?)"S4")])["Translating:Tier"]);
    }

    [Theory]
    [InlineData("""{ "Translating": { "Teir": "F0" } }""", "Translating:Tier")]
    [InlineData("""{ "Translation": { "Tier": "F0" } }""", "Translation:Tier")]
    [InlineData("""{ "Watching": { "Fodler": "x" } }""", "Watching:Folder")]
    public void An_unknown_setting_is_an_error_that_names_the_one_that_was_meant(string json, string named)
    {
        Write(json);
        var error = Assert.Throws<ConfigurationException>(() => Settings.Load(_folder.Root, []));
        Assert.Contains(named, Assert.Single(error.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_tables_of_words_are_known()
    {
        Write("""{ "Writing": { "Formats": [ "tsv" ] }, "Segmenting": { "ExtraWords": { "names": [ "تربت" ] } } }""");
        Assert.Equal("tsv", Settings.Load(_folder.Root, [])["Writing:Formats:0"]);
    }

    [Theory]
    [InlineData("seeds", "seeds/out")]
    [InlineData("out/seeds", "out")]
    [InlineData("same", "same")]
    public void Outputs_inside_the_seeds_or_around_them_are_refused(string seeds, string output)
    {
        var error = Assert.Throws<ConfigurationException>(() => Settings.Load(
            _folder.Root, [KeyValuePair.Create("Watching:Folder", (string?)seeds), KeyValuePair.Create("Writing:Folder", (string?)output)]));
        Assert.Contains("Writing:Folder", Assert.Single(error.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_that_is_no_JSON_is_named()
    {
        Write("{ \"Translating\": ");
        var error = Assert.Throws<ConfigurationException>(() => Settings.Load(_folder.Root, []));
        Assert.Contains(Settings.FileName, Assert.Single(error.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("\u202Etxt.exe", "\\u202Etxt.exe")]
    [InlineData("خبر.txt", "خبر.txt")]
    public void No_name_can_forge_a_line_of_the_log(string text, string safe) => Assert.Equal(safe, PlainConsoleFormatter.Safe(text));

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder.Root, Settings.FileName), json);
}
