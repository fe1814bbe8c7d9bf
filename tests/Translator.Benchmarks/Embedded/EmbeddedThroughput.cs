using System.Diagnostics;
using Translator.Translating.Embedded;

namespace Translator.Benchmarks.Embedded;

/// <summary>Load time and sentences a second of the embedded engine, on two threads, over the sentences of a file.</summary>
internal static class EmbeddedThroughput
{
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
        foreach (var sentence in sentences)
            engine.Translate(sentence);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        clock.Restart();
        long count = 0;
        while (clock.Elapsed < Span)
        {
            Parallel.ForEach(sentences, new ParallelOptions { MaxDegreeOfParallelism = 2 }, s => engine.Translate(s));
            count += sentences.Length;
        }

        // On a busy machine the processor time tells more than the clock.
        var busy = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine(
            $"embedded: {engine.Entries} entries loaded in {load.TotalMilliseconds:0} ms ({loading.TotalMilliseconds:0} ms of processor time); {count / clock.Elapsed.TotalSeconds:0} sentences/s by the clock, "
            + $"{count / busy.TotalSeconds:0} per processor second; heap {GC.GetTotalMemory(true) / 1048576} MB, working set {before} MB before, {loaded} MB loaded, {WorkingSet()} MB after {count} sentences");
    }

    private static long WorkingSet() => Environment.WorkingSet / 1048576;
}
