using System.Diagnostics;
using Translator.Translating.Embedded;

namespace Translator.Benchmarks.Embedded;

/// <summary>Load time, memory and, once the runtime is warm, sentences a second of the embedded engine, on two threads, over the sentences of a file.</summary>
internal static class EmbeddedThroughput
{
    /// <summary>The runtime compiles what it runs often anew, and better; until then it does both at once.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    /// <summary>Runs it and prints one line of figures.</summary>
    /// <param name="file">One sentence a line, UTF-8.</param>
    public static void Run(string file)
    {
        var before = WorkingSet();
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var engine = new EmbeddedEngine();
        var load = clock.Elapsed;
        var loading = Process.GetCurrentProcess().TotalProcessorTime - started;
        var loaded = WorkingSet();
        var sentences = File.ReadAllLines(file);
        Pass(engine, sentences, Warming);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var (count, seconds) = Pass(engine, sentences, Span);

        // On a busy machine the processor time tells more than the clock.
        var busy = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine(
            $"embedded: {engine.Entries} entries loaded in {load.TotalMilliseconds:0} ms ({loading.TotalMilliseconds:0} ms of processor time); {count / seconds:0} sentences/s by the clock, "
            + $"{count / busy.TotalSeconds:0} per processor second; heap {GC.GetTotalMemory(true) / 1048576} MB, working set {before} MB before, {loaded} MB loaded, {WorkingSet()} MB after {count} sentences");
    }

    private static (long Sentences, double Seconds) Pass(EmbeddedEngine engine, string[] sentences, TimeSpan span)
    {
        var clock = Stopwatch.StartNew();
        long count = 0;
        while (clock.Elapsed < span)
        {
            Parallel.ForEach(sentences, new ParallelOptions { MaxDegreeOfParallelism = 2 }, s => engine.Translate(s));
            count += sentences.Length;
        }

        return (count, clock.Elapsed.TotalSeconds);
    }

    private static long WorkingSet() => Environment.WorkingSet / 1048576;
}
