using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureEmulator;

namespace Translator.Benchmarks.Translating;

/// <summary>The emulator in a process of its own, so that its work is not counted as the worker's.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Process _process;
    private readonly HttpClient _http;

    private EmulatorProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
        _http = new HttpClient { BaseAddress = url };
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts it; it is ready when this returns.</summary>
    /// <param name="latency">Time between a request and its answer.</param>
    /// <param name="tier">Its tier, as on its command line.</param>
    public static EmulatorProcess Start(TimeSpan latency, string tier)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(AzureEmulatorServer).Assembly.Location, "--latency", $"{latency.TotalMilliseconds:0}", "--tier", tier])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new EmulatorProcess(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <summary>How many requests were under way at once at most.</summary>
    public async Task<int> PeakAsync() => (await _http.GetFromJsonAsync<EmulatorSummary>("/_emulator/summary", Json))!.PeakInFlight;

    /// <summary>Every translation request that came.</summary>
    public async Task<IReadOnlyList<ReceivedRequest>> RequestsAsync() => (await _http.GetFromJsonAsync<List<ReceivedRequest>>("/_emulator/requests", Json))!;

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
