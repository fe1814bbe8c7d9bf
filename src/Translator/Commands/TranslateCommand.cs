using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Translating.Embedded;

namespace Translator.Commands;

/// <summary><c>translate</c>: sentences in, one a line; their English out, one a line. Memory, budget and ledger apply as everywhere.</summary>
internal static class TranslateCommand
{
    /// <summary>Lines taken together, so that memory stays flat whatever the input's length.</summary>
    private const int Chunk = 2000;

    private static readonly Argument<string?> Source = new("FILE") { Description = "File of sentences, one a line; standard input without it.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Show how the embedded engine reads each sentence, word by word, instead." };

    public static Command Create()
    {
        var command = new Command("translate", "Translate sentences, one a line, from a file or standard input.") { Source, Explain };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        // Nothing of the workplace is needed to look at the engine.
        if (parsed.GetValue(Explain))
            return await ExplainAsync(new EmbeddedEngine(), parsed.GetValue(Source), stop);
        using var host = TranslatorHost.Create(options).Build();
        using var worker = Workplace.Open(host.Services);
        var translator = host.Services.GetRequiredService<SegmentTranslator>();
        using var input = TextInput.Open(parsed.GetValue(Source));
        using var output = TextInput.Output();
        var (failed, paused) = (0, (Pause?)null);
        foreach (var lines in TextInput.Lines(input).Chunk(Chunk))
        {
            var segments = lines.Select((line, i) => new Segment($"{i}", i + 1, i + 1, 0, line.Length, SegmentKind.Sentence, line, UrduKey.Of(line))).ToList();
            var translated = await translator.TranslateAsync(0, segments, null, stop);
            paused ??= translated.Pause;
            foreach (var (line, translation) in lines.Zip(translated.Translations))
            {
                failed += translation.Text is null ? 1 : 0;
                await output.WriteLineAsync(options.Json ? Json(line, translation) : translation.Text?.ReplaceLineEndings(" ") ?? "");
            }
        }

        await host.Services.GetRequiredService<SentenceQueue>().StopAsync();
        await output.FlushAsync(CancellationToken.None);
        if (paused is not null)
            await Console.Error.WriteLineAsync($"error: {paused.Reason} {paused.Hint}");
        return paused?.Cause == Pause.Credentials ? ExitCode.Configuration : paused is not null ? ExitCode.Unavailable : failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static async Task<int> ExplainAsync(EmbeddedEngine engine, string? source, CancellationToken stop)
    {
        using var input = TextInput.Open(source);
        using var output = TextInput.Output();
        foreach (var line in TextInput.Lines(input))
        {
            stop.ThrowIfCancellationRequested();
            await output.WriteLineAsync(engine.Explain(line).ReplaceLineEndings("\n"));
        }

        return ExitCode.Done;
    }

    private static string Json(string line, Translation translation) => new JsonObject
    {
        ["ur"] = line,
        ["en"] = translation.Text,
        ["state"] = Writing.PairNames.Of(translation.State),
        ["origin"] = Writing.PairNames.Of(translation.Origin),
        ["engine"] = translation.Engine,
        ["confidence"] = translation.Confidence,
        ["note"] = translation.Note,
    }.ToJsonString(ReadableJson.Options);
}
