using Translator.Tests.Support;

namespace Translator.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mistyped_verb_is_named_with_what_was_meant_and_not_with_the_whole_help()
    {
        var (exitCode, output, errors) = await TranslatorProcess.RunAsync(_folder, null, "stauts");

        Assert.Equal(2, exitCode);
        Assert.Contains("'stauts'", output + errors, StringComparison.Ordinal);
        Assert.Contains("status", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--ledger", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_table_is_one_line_for_other_programs_and_its_text_is_taken_as_it_is()
    {
        var name = $"{new string('n', 120)} :cat: [b].txt";
        _folder.Drop(name, "شام ہو گئی۔");
        Assert.Equal(0, (await TranslatorProcess.RunAsync(_folder, null, "once")).ExitCode);

        var (exitCode, output, _) = await TranslatorProcess.RunAsync(_folder, null, "status");

        Assert.Equal(0, exitCode);
        Assert.Contains(output.Split('\n'), line => line.Contains(name, StringComparison.Ordinal) && line.Contains("drafts", StringComparison.Ordinal));
    }
}
