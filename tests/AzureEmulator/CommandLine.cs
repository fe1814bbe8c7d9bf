using System.Globalization;

namespace AzureEmulator;

/// <summary>The program's options.</summary>
internal static class CommandLine
{
    public const string Usage = """
        azure-emulator: a loopback Azure Translator for tests. Prints its address on standard output when it is ready;
        ends on SIGTERM, on Ctrl+C, or when the pipe at its standard input is closed.

          --port N            port on 127.0.0.1; 0, the default, for any that is free
          --key KEY           the key that is accepted (emulator-key)
          --region NAME       region that must be named; left out for a global resource
          --tier NAME         none (default), F0, S1, S2, S3, S4, or a number of characters a minute
          --api VERSIONS      api-versions spoken, separated by commas (3.0,2026-06-06)
          --latency MS        milliseconds between a request and its answer (0)
          --retry-after FORM  seconds (default), date, or off
          --faults SHARE      share of translation requests that meet a fault, 0 to 1 (0)
          --fault-kinds LIST  kinds drawn from, separated by commas (all that pass when repeated)
          --seed N            seed of the drawing (0)
          --poison TEXT       any batch with a text that holds this is refused; may be repeated
          --deployments LIST  names of language model deployments (gpt-4o,gpt-4o-mini)
          --categories LIST   categories of custom systems (none)
          --log FILE          every billed text is appended here, one JSON object a line, before its answer is sent

        While it runs: GET /_emulator/summary, /_emulator/billing, /_emulator/requests; POST /_emulator/faults, /_emulator/reset.
        """;

    /// <exception cref="FormatException">An option is unknown or its value is wrong; the message names it.</exception>
    public static EmulatorOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new EmulatorOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} needs a value.");
            try
            {
                options = With(options, arguments[i], value);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"{arguments[i]} {value}: {e.Message}", e);
            }
        }

        return options;
    }

    private static EmulatorOptions With(EmulatorOptions options, string name, string value) => name switch
    {
        "--port" => options with { Port = int.Parse(value, CultureInfo.InvariantCulture) },
        "--key" => options with { Key = value },
        "--region" => options with { Region = value },
        "--tier" => options with { Tier = Tier.Parse(value) },
        "--api" => options with { ApiVersions = List(value) },
        "--latency" => options with { Latency = TimeSpan.FromMilliseconds(double.Parse(value, CultureInfo.InvariantCulture)) },
        "--retry-after" => options with { RetryAfter = Enum.Parse<RetryAfterForm>(value, ignoreCase: true) },
        "--faults" => options with { FaultRate = double.Parse(value, CultureInfo.InvariantCulture) },
        "--fault-kinds" => options with { FaultKinds = [.. List(value).Select(kind => Enum.Parse<FaultKind>(kind, ignoreCase: true))] },
        "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        "--poison" => options with { Poison = [.. options.Poison, value] },
        "--deployments" => options with { Deployments = List(value) },
        "--categories" => options with { Categories = List(value) },
        "--log" => options with { LogFile = value },
        _ => throw new FormatException("there is no such option."),
    };

    private static string[] List(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
