using System.Diagnostics;
using Translator.Checking;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Writing;

namespace Translator.Benchmarks.Writing;

/// <summary>Pairs a second through checking and through writing the four default formats, on one core.</summary>
internal static class Throughput
{
    private const int Pairs = 100_000;

    // Ordinary news sentences; the numbers in them change, so that no two pairs are alike.
    private static readonly (string Urdu, string English)[] Sentences =
    [
        ("شہر کے بڑے بازار میں {0} دکانیں رات گئے تک کھلی رہیں اور گاہکوں کا رش کم نہ ہوا۔", "In the city's main market {0} shops stayed open until late at night and the crowd of customers did not thin."),
        ("محکمہ موسمیات نے کہا ہے کہ آئندہ {0} گھنٹوں میں تیز بارش کا امکان ہے۔", "The weather office has said that heavy rain is possible in the next {0} hours."),
        ("استاد نے بچوں کو نئی کتاب پڑھ کر سنائی۔", "The teacher read the new book {0} to the children."),
        ("کسانوں کا کہنا ہے کہ گندم کی قیمت {0} روپے فی من مقرر کی جائے تاکہ ان کا خرچ پورا ہو سکے۔", "Farmers say that the price of wheat should be fixed at {0} rupees per maund so that their costs are met."),
        ("ریل گاڑی {0} بجے لاہور سے روانہ ہو کر شام کو کراچی پہنچے گی۔", "The train will leave Lahore at {0} o'clock and reach Karachi in the evening."),
        ("وزیر نے صحافیوں سے بات کرتے ہوئے کہا کہ ’یہ منصوبہ {0} ماہ میں مکمل ہو گا‘۔", "Speaking to journalists the minister said that “this project will be complete in {0} months”."),
    ];

    /// <summary>Prints what each step takes; word lists may be named when they are not built in.</summary>
    public static int Run(ReadOnlySpan<string> lists)
    {
        var senses = lists.Length > 0 ? WordSenses.Read(lists.ToArray().SelectMany(File.ReadLines)) : WordSenses.BuiltIn;
        var pairs = Enumerable.Range(0, Pairs).Select(Pair).ToList();
        var checker = new PairChecker(new CheckingOptions(), senses);
        foreach (var pair in checker.Check(pairs.Take(20_000)))
            GC.KeepAlive(pair);
        var total = TimeSpan.Zero;
        List<SegmentPair> flagged = [];
        total += Measure($"check ({senses.Count:N0} words known)", () => flagged = [.. checker.Check(pairs)]);
        Console.WriteLine($"  {flagged.Count(pair => pair.Flags.Count > 0):N0} pairs have a flag");
        var document = new BilingualDocument("bench.txt", new string('0', 64), "azure/2026-06-06", DateTimeOffset.UnixEpoch, flagged);
        foreach (var format in BilingualFormats.All.Where(format => format.Fits(document)))
        {
            Write(format, document with { Pairs = flagged.Take(20_000) });
            var time = Measure(format.Name, () => Write(format, document));
            if (BilingualFormats.Defaults.Contains(format.Name))
                total += time;
        }

        Console.WriteLine($"checking and the four default formats: {Pairs / total.TotalSeconds:N0} pairs a second");
        return 0;
    }

    /// <summary>Writes to files that vanish; the bytes written.</summary>
    internal static long Write(IBilingualFormat format, BilingualDocument document)
    {
        var files = format.Suffixes.Select(_ => (Stream)new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose)).ToList();
        format.Write(document, files);
        var written = files.Sum(file => file.Length);
        files.ForEach(file => file.Dispose());
        return written;
    }

    // Processor time of the whole process, collector included, and the best of three: the machine has other things to do as well.
    private static TimeSpan Measure(string what, Action action)
    {
        var best = TimeSpan.MaxValue;
        var wall = TimeSpan.MaxValue;
        var bytes = 0L;
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            process.Refresh();
            var started = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            action();
            watch.Stop();
            process.Refresh();
            var used = process.TotalProcessorTime - started;
            best = used < best ? used : best;
            wall = watch.Elapsed < wall ? watch.Elapsed : wall;
            bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        Console.WriteLine($"{what,-28} {Pairs / best.TotalSeconds,10:N0} pairs/s {best.TotalMicroseconds / Pairs,7:0.00} µs of processor {wall.TotalMicroseconds / Pairs,7:0.00} µs of clock {bytes / Pairs,7:N0} B a pair");
        return best;
    }

    /// <summary>The i-th pair.</summary>
    internal static SegmentPair Pair(int i)
    {
        var (urdu, english) = Sentences[i % Sentences.Length];
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, urdu, 100 + i);
        return new SegmentPair(
            new Segment($"{i:x8}-1", i + 1, (i / 4) + 1, i * 120, (i * 120) + text.Length, SegmentKind.Sentence, text, UrduKey.Of(text)),
            new Translation(string.Format(System.Globalization.CultureInfo.InvariantCulture, english, 100 + i), PairState.Machine, TranslationOrigin.Mt, "azure/2026-06-06") { RequestId = "b2c5e6f0-request" },
            []);
    }
}
