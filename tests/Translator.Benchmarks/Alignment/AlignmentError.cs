using System.Diagnostics;
using Translator.Checking;
using Translator.Checking.Alignment;
using Translator.Tests.Checking.Alignment;

namespace Translator.Benchmarks.Alignment;

/// <summary>The alignment error rate on the pairs that were aligned by hand, and how long aligning takes.</summary>
internal static class AlignmentError
{
    private const int Repeats = 9;

    /// <summary>Prints both; with <c>--show</c> every wrong and every missing sure link.</summary>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        var aligner = new WordAligner(WordSenses.BuiltIn);
        if (arguments.Contains("--show"))
            Show(aligner);
        foreach (var file in (string[])[HandAligned.Aligned, HandAligned.Unseen])
        {
            var (error, precision, recall) = HandAligned.Measure(aligner, file);
            Console.WriteLine($"{file}: alignment error rate {error:0.000}, precision {precision:0.000}, recall of sure links {recall:0.000} over {HandAligned.All(file).Count} pairs");
        }

        var pairs = Enumerable.Range(0, Repeats).SelectMany(_ => HandAligned.All()).Select(HandAligned.Pair).ToList();
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime;
        _ = aligner.Align(pairs).Count();
        process.Refresh();
        Console.WriteLine($"{pairs.Count} pairs take {(process.TotalProcessorTime - started).TotalMilliseconds:0} ms of processor time");
        return 0;
    }

    private static void Show(WordAligner aligner)
    {
        var samples = HandAligned.All();
        foreach (var (sample, found) in samples.Zip(aligner.Align(samples.Select(HandAligned.Pair))))
        {
            var links = sample.Links(found).ToList();
            var wrong = links.Except(sample.Possible).Select(link => $"{Words(sample, link)} wrong");
            var missing = sample.Sure.Except(links).Select(link => $"{Words(sample, link)} missing");
            Console.WriteLine($"{sample.Urdu}\n{sample.English}\n    {string.Join(", ", wrong.Concat(missing))}");
        }
    }

    private static string Words(HandAligned sample, (int Urdu, int English) link)
    {
        var (urdu, english) = (HandAligned.Words(sample.Urdu)[link.Urdu], HandAligned.Words(sample.English)[link.English]);
        return $"{sample.Urdu[urdu.Start..urdu.End]}-{sample.English[english.Start..english.End]}";
    }
}
