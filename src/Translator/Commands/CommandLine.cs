using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Microsoft.Extensions.Options;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Translating;

namespace Translator.Commands;

/// <summary>The verbs, and the one place where what stops a verb becomes a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>The whole command line; without a verb it is <c>run</c>.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Turns Urdu files into aligned Urdu-English files. Without a verb: run.")
        {
            RunCommand.Create(),
            OnceCommand.Create(),
            SegmentCommand.Create(),
            TranslateCommand.Create(),
            CheckCommand.Create(),
            EstimateCommand.Create(),
            StatusCommand.Create(),
            RetryCommand.Create(),
            RebuildCommand.Create(),
            VerifyCommand.Create(),
            ExportCommand.Create(),
            ReviewCommand.Create(),
            MemoryCommand.Create(),
            DoctorCommand.Create(),
            BackupCommand.Create(),
            ConfigCommand.Create(),
            ServiceCommand.Create(),
            ReadCommand.Create(),
        };
        GlobalOptions.AddTo(root);
        foreach (var argument in root.Subcommands.SelectMany(verb => verb.Arguments.Concat(verb.Subcommands.SelectMany(v => v.Arguments))))
            argument.Validators.Add(RefuseOptions);
        root.SetAction(Guarded(RunCommand.RunAsync));
        return root;
    }

    /// <summary>Runs a verb so that every foreseeable end has its message and its exit code.</summary>
    public static Func<ParseResult, Task<int>> Guarded(Func<ParseResult, GlobalOptions, CancellationToken, Task<int>> verb) => async parsed =>
    {
        using var interruption = new Interruption();
        try
        {
            var options = GlobalOptions.From(parsed);
            if (options.ContentRoot is { } folder)
                Directory.SetCurrentDirectory(folder);
            return await verb(parsed, options, interruption.Token);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted. What was finished is kept; the next run goes on from there.");
            return ExitCode.Interrupted;
        }
        catch (ConfigurationException wrong)
        {
            return await FailAsync(ExitCode.Configuration, wrong.Errors);
        }
        catch (EngineException wrong) when (wrong.Failure is EngineFailure.Configuration or EngineFailure.Credentials)
        {
            return await FailAsync(ExitCode.Configuration, [$"{wrong.Message} {wrong.Hint}"]);
        }
        catch (OptionsValidationException wrong)
        {
            return await FailAsync(ExitCode.Configuration, wrong.Failures);
        }
        catch (DecoderFallbackException wrong)
        {
            return await FailAsync(ExitCode.Failure, [$"The input is not UTF-8: {wrong.Message} Convert it first, for example with iconv."]);
        }
        catch (LedgerException wrong)
        {
            return await FailAsync(ExitCode.Failure, [$"{wrong.Message} {wrong.Hint}"]);
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
        {
            return await FailAsync(ExitCode.Failure, [wrong.Message]);
        }
    };

    /// <summary>A mistyped option must not be taken for a file's name.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            result.AddError($"There is no option {token.Value}. --help lists those there are.");
    }

    private static async Task<int> FailAsync(int exitCode, IEnumerable<string> messages)
    {
        foreach (var message in messages)
            await Console.Error.WriteLineAsync($"error: {PlainConsoleFormatter.Safe(message)}");
        return exitCode;
    }
}
