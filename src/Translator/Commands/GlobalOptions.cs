using System.CommandLine;
using Translator.Ledger;
using Translator.Translating;
using Translator.Watching;
using Translator.Writing;

namespace Translator.Commands;

/// <summary>The options that every verb takes.</summary>
internal sealed record GlobalOptions(bool Json, bool Quiet, bool Verbose, bool NoColor, bool JsonLog, string? ContentRoot, IReadOnlyList<KeyValuePair<string, string?>> Settings)
{
    private static readonly Option<string> Seeds = new("--seeds") { Description = "Folder of the sources (Watching:Folder).", HelpName = "DIR", Recursive = true };
    private static readonly Option<string> Output = new("--output") { Description = "Folder of the outputs (Writing:Folder).", HelpName = "DIR", Recursive = true };
    private static readonly Option<string> LedgerFolder = new("--ledger") { Description = "Folder of the ledger (Ledger:Folder).", HelpName = "DIR", Recursive = true };
    private static readonly Option<string> Engine = new("--engine") { Description = "Engine, or auto (Translating:Engine).", HelpName = "NAME", Recursive = true };
    private static readonly Option<string> Root = new("--content-root") { Description = "Folder that appsettings.json and relative paths are looked for in; the current one without it.", HelpName = "DIR", Recursive = true };
    private static readonly Option<string[]> Set = new("--set") { Description = "Any setting, for example Translating:Budget:PerDay=50000; may be repeated.", HelpName = "KEY=VALUE", Recursive = true, Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Results as JSON on standard output.", Recursive = true };
    private static readonly Option<bool> BeQuiet = new("--quiet", "-q") { Description = "Only warnings and errors in the log.", Recursive = true };
    private static readonly Option<bool> BeVerbose = new("--verbose", "-v") { Description = "Everything in the log.", Recursive = true };
    private static readonly Option<bool> Colourless = new("--no-color") { Description = "No colours; NO_COLOR in the environment does the same.", Recursive = true };
    private static readonly Option<string> LogFormat = new Option<string>("--log-format") { Description = "plain or json.", HelpName = "FORMAT", Recursive = true, DefaultValueFactory = _ => "plain" }.AcceptOnlyFromAmong("plain", "json");

    /// <summary>Adds the options to the root command.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { Seeds, Output, LedgerFolder, Engine, Root, Set, AsJson, BeQuiet, BeVerbose, Colourless, LogFormat })
            root.Options.Add(option);
        Set.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"--set {token.Value}: write KEY=VALUE, for example --set Translating:Tier=F0.");
        });
    }

    /// <summary>Reads them off a command line.</summary>
    public static GlobalOptions From(ParseResult parsed)
    {
        var settings = (parsed.GetValue(Set) ?? [])
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])).ToList();
        foreach (var (option, key) in new[]
        {
            (Seeds, $"{WatchingOptions.Section}:Folder"),
            (Output, $"{WritingOptions.Section}:Folder"),
            (LedgerFolder, $"{LedgerOptions.Section}:Folder"),
            (Engine, $"{TranslatingOptions.Section}:Engine"),
        })
        {
            if (parsed.GetValue(option) is { } value)
                settings.Add(KeyValuePair.Create(key, (string?)value));
        }

        return new GlobalOptions(
            parsed.GetValue(AsJson),
            parsed.GetValue(BeQuiet),
            parsed.GetValue(BeVerbose),
            parsed.GetValue(Colourless) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            parsed.GetValue(LogFormat) == "json",
            parsed.GetValue(Root),
            settings);
    }
}
