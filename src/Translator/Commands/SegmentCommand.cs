using System.CommandLine;
using Translator.Hosting;
using Translator.Segmenting;

namespace Translator.Commands;

/// <summary><c>segment</c>: sentences only, one a line; with <c>--jsonl</c> texts in and sentences with offsets and kinds out, as JSON lines.</summary>
internal static class SegmentCommand
{
    private static readonly Argument<string?> Source = new("FILE") { Description = "File to segment; standard input without it.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Jsonl = new("--jsonl") { Description = """Reads {"id","text"} lines and writes {"id","sentences","offsets","kinds"} lines.""" };

    public static Command Create()
    {
        var command = new Command("segment", "Cut a text into sentences, one a line.") { Source, Jsonl };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        var settings = new SegmentingOptions();
        Settings.Load(Directory.GetCurrentDirectory(), options.Settings).GetSection(SegmentingOptions.Section).Bind(settings);
        var rules = SegmentationRules.From(settings);
        using var input = TextInput.Open(parsed.GetValue(Source));
        using var output = TextInput.Output();
        if (parsed.GetValue(Jsonl))
        {
            await SegmentJsonl.RunAsync(input, output, rules, stop);
            return ExitCode.Done;
        }

        var text = await input.ReadToEndAsync(stop);
        foreach (var span in UrduSegmenter.Segment(text, rules))
            await output.WriteLineAsync(text[span.Start..span.End].ReplaceLineEndings(" "));
        return ExitCode.Done;
    }
}
