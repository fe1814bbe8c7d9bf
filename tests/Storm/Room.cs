using System.Globalization;

namespace Storm;

/// <summary>A place of its own for one storm: seeds, output and ledger, and the translator started in it.</summary>
internal sealed class Room
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly StormOptions _options;

    public Room(StormOptions options, string name, Emulator? emulator)
    {
        _options = options;
        Root = Path.Combine(options.Work, name);
        Directory.CreateDirectory(Seeds);
        Directory.CreateDirectory(Output);
        Environment["DOTNET_TieredCompilation"] = "1";
        Set("Watching", "Settle", "00:00:00");
        Set("Watching", "ScanInterval", "00:00:00.3");
        if (emulator is null)
            return;
        Set("Translating", "Engine", "azure");
        Set("Translating", "Azure__Endpoint", emulator.Url);
        Set("Translating", "Azure__Key", "emulator-key");
        Set("Translating", "CharactersPerMinute", int.MaxValue.ToString(CultureInfo.InvariantCulture));
        Set("Translating", "RetryDelay", "00:00:00.2");
        Set("Translating", "BreakDuration", "00:00:02");
    }

    public string Root { get; }

    public string Seeds => Path.Combine(Root, "seeds");

    public string Output => Path.Combine(Root, "output");

    public string Ledger => Path.Combine(Root, ".translator", "ledger.db");

    public Dictionary<string, string> Environment { get; } = [];

    public void Set(string section, string setting, string value) => Environment[$"TRANSLATOR__{section}__{setting}"] = value;

    public Child Start(params string[] arguments) => new(_options.Translator, arguments, Root, Environment);

    /// <summary>Starts the translator under another program, such as strace.</summary>
    public Child StartUnder(string program, IEnumerable<string> arguments, params string[] verb) =>
        new(program, [.. arguments, _options.Translator, .. verb], Root, Environment);

    /// <summary>Runs a verb to its end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] verb)
    {
        using var child = Start(verb);
        return await EndAsync(child);
    }

    public static async Task<(int ExitCode, string Output, string Errors)> EndAsync(Child child)
    {
        if (!await child.EndsAsync(Patience))
            return (-1, child.Output, $"It did not end within {Patience}.\n{child.Errors}");
        return (child.ExitCode, child.Output, child.Errors);
    }

    /// <summary>Waits until something holds.</summary>
    /// <returns>False when it did not within the time.</returns>
    public static async Task<bool> UntilAsync(Func<bool> holds, TimeSpan longest)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (!holds())
        {
            if (clock.GetElapsedTime(start) > longest)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock);
        }

        return true;
    }
}
