using System.CommandLine;
using System.Security.Cryptography;
using Translator.Hosting;
using Translator.Reading;
using Translator.Segmenting;
using Translator.Watching;

namespace Translator.Commands;

/// <summary><c>read</c>, not listed: reads and segments a file from standard input and says how it went; see <see cref="ReadingTrial"/>.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string> Source = new("NAME") { Description = "The file's name: its ending says what it is." };

    public static Command Create()
    {
        var command = new Command("read", "Read a file from standard input and write its segments, one a line.") { Source };
        command.Hidden = true;
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        using var bytes = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(bytes, stop);
        var file = new SeedFile(parsed.GetValue(Source)!, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), bytes.ToArray());
        try
        {
            var source = host.Services.GetRequiredService<DocumentReaders>().Read(file);
            await using var output = TextInput.Output();
            foreach (var segment in host.Services.GetRequiredService<DocumentSegmenter>().Segment(source))
                await output.WriteLineAsync(segment.Text.ReplaceLineEndings(" "));
        }
        catch (ReadingException refused)
        {
            // A refusal is a proper end: the file does no harm.
            await Console.Error.WriteLineAsync(PlainConsoleFormatter.Safe($"{refused.Message} {refused.Hint}"));
        }

        return ExitCode.Done;
    }
}
