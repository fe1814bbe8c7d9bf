using System.Diagnostics;
using System.Globalization;
using AzureEmulator;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Segmenting;
using Translator.Translating;
using Translator.Translating.Azure;
using Translator.Translating.Glossaries;

namespace Translator.Benchmarks.Translating;

/// <summary>
/// The whole way of a document's sentences to the emulator and back, over HTTP and through the ledger on disk: sentences a second, requests beside
/// the fewest possible, how full they were, and the processor's time, user and system. The emulator is a process of its own and not counted.
/// </summary>
internal static class TranslatingSpeed
{
    private const int FewToACall = 20;
    private static readonly string[] Words = "بارش کے بعد گلی میں پانی بھر گیا اور بچے کاغذ کی ناؤ بنا کر دیر تک کھیلتے رہے جبکہ بڑے دروازوں پر کھڑے آسمان دیکھتے تھے".Split(' ');

    /// <summary>Runs it.</summary>
    /// <param name="args"><c>[SENTENCES] [MILLISECONDS ELEMENTS]</c>: 20,000 sentences, and one case alone where latency and sentences to a call are given.</param>
    public static int Run(ReadOnlySpan<string> args)
    {
        var numbers = args.ToArray().Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList();
        RunAsync(Sentences(numbers.Count > 0 ? numbers[0] : 20_000), numbers.Count == 3 ? (numbers[1], numbers[2]) : null).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(IReadOnlyList<Segment> sentences, (int Milliseconds, int Elements)? only)
    {
        // The first rounds warm up what the others are measured with.
        foreach (var elements in new[] { 1000, FewToACall })
            await OnceAsync(sentences, TimeSpan.Zero, Tier.Unlimited, elements, report: false);
        (int, int)[] cases = only is { } one ? [one] : [(0, 1000), (50, 1000), (250, 1000), (0, FewToACall), (50, FewToACall), (250, FewToACall)];
        foreach (var (milliseconds, elements) in cases)
        {
            // Many sentences to a call would meet the tier's rate after a second; few meet the latency first.
            await OnceAsync(sentences, TimeSpan.FromMilliseconds(milliseconds), elements == FewToACall && milliseconds >= 250 ? Tier.S4 : Tier.Unlimited, elements, report: true);
        }
    }

    private static async Task OnceAsync(IReadOnlyList<Segment> sentences, TimeSpan latency, Tier tier, int maxElements, bool report)
    {
        var folder = Directory.CreateTempSubdirectory("translator-benchmark-").FullName;
        try
        {
            using var azure = EmulatorProcess.Start(latency, tier.Name);
            using var client = new AzureEngine(new AzureOptions { Key = new EmulatorOptions().Key, Endpoint = azure.Url.ToString() }, TimeProvider.System);
            var engine = new TimedEngine(client, client.Info with { MaxElements = maxElements });
            using var ledger = LedgerDatabase.Open(folder);
            var options = Options.Create(new TranslatingOptions { Tier = "S4", CharactersPerMinute = tier == Tier.S4 ? 0 : long.MaxValue / 4 });
            await using var queue = new SentenceQueue(engine, new IntentTable(ledger, TimeProvider.System), new LedgerOptions(), options, TimeProvider.System, NullLogger<SentenceQueue>.Instance);
            var translator = new SegmentTranslator(
                engine, queue, FallbackEngines.None, Glossary.Empty, new ResultTable(ledger), new MemoryTable(ledger, TimeProvider.System), new SegmentTable(ledger),
                SegmentationRules.From(new SegmentingOptions()), Options.Create(new SegmentingOptions()));
            var (processor, clock) = (Environment.CpuUsage, Stopwatch.StartNew());
            var document = await translator.TranslateAsync(1, sentences, null, CancellationToken.None);
            var (elapsed, used) = (clock.Elapsed, Environment.CpuUsage);
            if (document.Pause is { } pause || document.Translations.Any(t => t.State != PairState.Machine))
                throw new InvalidOperationException($"Not everything was translated: {document.Pause?.Reason}");
            if (!report)
                return;

            var (requests, peak) = (await azure.RequestsAsync(), await azure.PeakAsync());
            var characters = sentences.Sum(s => (long)s.Text.Length);
            var ideal = Math.Max((sentences.Count + engine.Info.MaxElements - 1) / engine.Info.MaxElements, (characters + engine.Info.MaxCharacters - 1) / engine.Info.MaxCharacters);
            var bound = latency > TimeSpan.Zero ? options.Value.MaxInFlight * Math.Min(engine.Info.MaxElements, engine.Info.MaxCharacters * (double)sentences.Count / characters) / latency.TotalSeconds : 0;
            var fill = requests.SkipLast(1).Select(r => Math.Max(r.Characters / (double)engine.Info.MaxCharacters, r.Texts / (double)engine.Info.MaxElements)).DefaultIfEmpty(1).ToList();
            // With fewer calls in all than may be under way at once, the latency bounds nothing.
            var reached = bound > 0 && ideal > 4 * options.Value.MaxInFlight
                ? $", {sentences.Count / elapsed.TotalSeconds / bound:0.0%} of what {options.Value.MaxInFlight} calls can carry at this latency, {sentences.Count / engine.Span.TotalSeconds / bound:0.0%} from the first call to the last answer "
                    + $"(places filled {engine.Total / engine.Span / options.Value.MaxInFlight:0.0%} of that time, {engine.Total.TotalMilliseconds / requests.Count:0.0} ms a call)"
                : "";
            var (user, system) = ((used.UserTime - processor.UserTime).TotalSeconds * 1e6 / characters, (used.PrivilegedTime - processor.PrivilegedTime).TotalSeconds * 1e6 / characters);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{latency.TotalMilliseconds,3:0} ms, {maxElements} to a call, tier {tier.Name}: {sentences.Count / elapsed.TotalSeconds:0} sentences/s ({characters / elapsed.TotalSeconds:0} characters/s); {requests.Count} requests, ideal {ideal}, {requests.Count(r => r.Code == 429001)} refused; fill {fill.Average():0.0%}, least {fill.Min():0.0%}; "
                + $"at most {peak} at once{reached}; {user + system:0.00} s of processor per million characters ({user:0.00} user, {system:0.00} system)."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Segment> Sentences(int count)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var text = $"{i} {string.Join(' ', Enumerable.Range(0, random.Next(8, 24)).Select(_ => Words[random.Next(Words.Length)]))}۔";
                return new Segment($"{i}", i + 1, i + 1, 0, text.Length, SegmentKind.Sentence, text, UrduKey.Of(text));
            }),
        ];
    }
}
