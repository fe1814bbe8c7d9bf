using System.CommandLine;
using System.Text;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>rebuild</c>: all outputs again from the ledger, byte for byte and for nothing.</summary>
internal static class RebuildCommand
{
    private static readonly Argument<string[]> Sources = DocumentChoice.Argument();

    public static Command Create()
    {
        var command = new Command("rebuild", "Write outputs again from the ledger; nothing is sent anywhere.") { Sources };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        using var worker = Workplace.Open(host.Services);
        var publisher = host.Services.GetRequiredService<DocumentPublisher>();
        var rebuilt = 0;
        foreach (var document in DocumentChoice.From(parsed.GetValue(Sources) ?? [], host.Services.GetRequiredService<DocumentTable>()))
        {
            stop.ThrowIfCancellationRequested();
            if (!DocumentState.IsFinished(document.State))
                continue;
            publisher.Render(document);
            rebuilt++;
        }

        await host.Services.GetRequiredService<IndexFile>().DisposeAsync();
        await Console.Out.WriteLineAsync($"{Counted.Of(rebuilt, "document")} written again from the ledger.");
        return ExitCode.Done;
    }
}
