using System.Diagnostics;
using System.Globalization;
using System.Text;
using ICU4N.Text;
using Translator.Segmenting;

namespace Translator.Benchmarks.Segmenting;

/// <summary>
/// Sentence segmentation against ICU (ICU4N) on the same text in the same run, one thread, line by line as the peers
/// take it, and as one whole text. Rounds alternate, so that a busy machine slows both.
/// </summary>
internal static class SegmentingSpeed
{
    private const int Rounds = 5;
    private const double Megabyte = 1e6;

    private static readonly string Sample = string.Join('\n',
        "صبح کی پہلی گاڑی وقت پر روانہ ہوئی۔ مسافروں نے سکھ کا سانس لیا۔",
        "محکمے کے ترجمان نے کہا کہ ’پٹڑی کی مرمت مکمل ہو چکی ہے۔‘ تاہم دوسری لائن پر کام ابھی جاری ہے اور اس پر 3.5 کروڑ روپے خرچ ہوں گے۔",
        "ایم۔ایل۔ون کے تحت نئے پل بھی بنیں گے۔ کیا یہ کام وقت پر ختم ہو گا؟ انجینئروں کو یقین ہے کہ ہاں!",
        "اہم نکات",
        "۱۔ پرانے سگنل بدلے جائیں گے۔",
        "۲۔ کرایوں میں اضافہ نہیں ہو گا (کم از کم اس سال)۔");

    /// <summary>Runs the comparison.</summary>
    /// <param name="args"><c>[FILE] [--mb N]</c>: the text, or a built-in sample repeated to N megabytes (default 50).</param>
    /// <returns>0; the figures go to standard output.</returns>
    public static int Run(string[] args)
    {
        var text = Text(args, out var bytes);
        var lines = text.Split('\n');
        var spans = new List<SegmentSpan>(text.Length / 16);
        var icu = BreakIterator.GetSentenceInstance(CultureInfo.InvariantCulture);
        Cost whole = Cost.None, byLine = Cost.None, peer = Cost.None;
        long allocated = 0;
        int units = 0, boundaries = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            spans.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            whole = Time(whole, () => UrduSegmenter.Segment(text, SegmentationRules.Default, spans));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            units = spans.Count;
            byLine = Time(byLine, () =>
            {
                foreach (var line in lines)
                {
                    spans.Clear();
                    UrduSegmenter.Segment(line, SegmentationRules.Default, spans);
                }
            });
            if (round == 0 || round == Rounds)
                peer = Time(peer, () => boundaries = CountBoundaries(icu, lines));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text            {bytes / Megabyte:F1} MB of UTF-8, {lines.Length} lines"));
        Report("whole text", bytes, whole, units, peer);
        Report("line by line", bytes, byLine, units, peer);
        Report("ICU4N by line", bytes, peer, boundaries, peer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated       {allocated} bytes for {units} units of the whole text, the result list apart"));
        return 0;
    }

    private static void Report(string name, long bytes, Cost cost, int units, Cost peer) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-15} {bytes / Megabyte / cost.Processor,7:F1} MB/s of processor time  {bytes / Megabyte / cost.Wall,7:F1} MB/s by the clock  {units,9} units  {peer.Processor / cost.Processor:F2} times ICU4N"));

    private static Cost Time(Cost best, Action action)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        var wall = watch.Elapsed.TotalSeconds;
        return new Cost(Math.Min(best.Wall, wall), Math.Min(best.Processor, (Environment.CpuUsage.TotalTime - processor).TotalSeconds));
    }

    /// <summary>Best seconds by the clock and on the processor; on a busy machine only the second says what the code costs.</summary>
    private readonly record struct Cost(double Wall, double Processor)
    {
        public static Cost None { get; } = new(double.MaxValue, double.MaxValue);
    }

    private static int CountBoundaries(BreakIterator icu, string[] lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            icu.SetText(line);
            for (icu.First(); icu.Next() != BreakIterator.Done;)
                count++;
        }

        return count;
    }

    private static string Text(string[] args, out long bytes)
    {
        var megabytes = 50.0;
        string? file = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--mb")
                megabytes = double.Parse(args[++i], CultureInfo.InvariantCulture);
            else
                file = args[i];
        }

        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (file is not null)
        {
            var raw = File.ReadAllBytes(file);
            bytes = raw.Length;
            return utf8.GetString(raw);
        }

        var text = new StringBuilder();
        var length = utf8.GetByteCount(Sample) + 1;
        for (bytes = 0; bytes < megabytes * Megabyte; bytes += length)
            text.Append(Sample).Append('\n');
        return text.ToString();
    }
}
