using System.Diagnostics;
using System.Globalization;
using Translator.Writing;

namespace Translator.Benchmarks.Writing;

/// <summary>The most memory that writing takes, per format, for a tenth of a corpus and for the whole: it must not grow with it.</summary>
internal static class FlatMemory
{
    /// <summary>Measures each format in a process of its own, since a process never forgets its peak.</summary>
    public static int Run(int pairs, IReadOnlyList<string> formats)
    {
        Console.WriteLine($"{"format",-8} {"pairs",10} {"peak MiB",9} {"seconds",8} {"MB written",10}");
        var grown = new List<string>();
        foreach (var format in formats.Count > 0 ? formats : [.. BilingualFormats.All.Select(format => format.Name).Except(["srt", "vtt"])])
        {
            var small = Child(format, pairs / 10);
            var large = Child(format, pairs);
            // What the runtime itself takes a little later is no growth.
            if (large > small + 64)
                grown.Add($"{format} ({small} to {large} MiB)");
        }

        Console.WriteLine(grown.Count == 0 ? "flat: no format takes 64 MiB more for ten times the pairs" : $"NOT FLAT: {string.Join(", ", grown)}");
        return grown.Count == 0 ? 0 : 1;
    }

    /// <summary>Writes one format and prints its line: the work of the child.</summary>
    public static int Measure(string name, int pairs)
    {
        var format = BilingualFormats.ByName(name)!;
        var document = new BilingualDocument("bench.txt", new string('0', 64), "azure/2026-06-06", DateTimeOffset.UnixEpoch, Enumerable.Range(0, pairs).Select(Throughput.Pair));
        var watch = Stopwatch.StartNew();
        var written = Throughput.Write(format, document);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-8} {pairs,10:N0} {process.PeakWorkingSet64 / 1048576,9:N0} {watch.Elapsed.TotalSeconds,8:0.0} {written / 1e6,10:N0}"));
        return 0;
    }

    private static long Child(string format, int pairs)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["writing", "--measure", format, pairs.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd().TrimEnd();
        child.WaitForExit();
        Console.WriteLine(child.ExitCode == 0 ? line : $"{format} broke off");
        return child.ExitCode == 0 ? long.Parse(line[19..29].Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : long.MaxValue / 2;
    }
}
