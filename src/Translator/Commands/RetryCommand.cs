using System.CommandLine;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Writing;

namespace Translator.Commands;

/// <summary><c>retry</c>: failed documents, and those with failed sentences, are taken again by the next run; nothing that is paid for is sent again.</summary>
internal static class RetryCommand
{
    private static readonly Argument<string[]> Sources = DocumentChoice.Argument();
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Documents that hold drafts, too." };
    private static readonly Option<bool> InDoubt = new("--in-doubt") { Description = "Also send again what may have been paid for without an answer." };

    public static Command Create()
    {
        var command = new Command("retry", "Have failed documents taken again by the next run.") { Sources, Drafts, InDoubt };
        command.SetAction(CommandLine.Guarded(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, CancellationToken stop)
    {
        using var host = TranslatorHost.Create(options).Build();
        var documents = host.Services.GetRequiredService<DocumentTable>();
        var writer = host.Services.GetRequiredService<DocumentWriter>();
        var chosen = DocumentChoice.From(parsed.GetValue(Sources) ?? [], documents)
            .Where(d => d.State is DocumentState.Failed or DocumentState.DoneWithErrors
                || d.State.StartsWith(DocumentState.Paused, StringComparison.Ordinal)
                || (parsed.GetValue(Drafts) && d.State == DocumentState.Drafts)).ToList();
        foreach (var document in chosen)
        {
            documents.Save(document with { State = DocumentState.Waiting, Attempts = 0, Troubles = 0, Crashes = 0, Reason = null, Hint = null, Resumes = null });
            writer.RemoveError(document.Path);
        }

        var released = parsed.GetValue(InDoubt) ? host.Services.GetRequiredService<IntentTable>().Release() : 0;
        await Console.Out.WriteLineAsync($"{Counted.Of(chosen.Count, "document")} will be taken again{(released > 0 ? $"; {Counted.Of(released, "call")} in doubt released" : "")}.");
        return ExitCode.Done;
    }
}
