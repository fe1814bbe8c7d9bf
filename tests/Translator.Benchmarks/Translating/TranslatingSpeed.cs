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
/// the fewest possible, how full they were, and the processor's time, the emulator's own part included.
/// </summary>
internal static class TranslatingSpeed
{
    private static readonly string[] Words = "بارش کے بعد گلی میں پانی بھر گیا اور بچے کاغذ کی ناؤ بنا کر دیر تک کھیلتے رہے جبکہ بڑے دروازوں پر کھڑے آسمان دیکھتے تھے".Split(' ');

    /// <summary>Runs it.</summary>
    /// <param name="args"><c>[SENTENCES]</c>: 20,000 by default.</param>
    public static int Run(ReadOnlySpan<string> args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        RunAsync(Sentences(count)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(IReadOnlyList<Segment> sentences)
    {
        // The first round warms up what the others are measured with.
        await OnceAsync(sentences.Take(2000).ToList(), TimeSpan.Zero, Tier.Unlimited, long.MaxValue / 4, report: false);
        foreach (var milliseconds in new[] { 0, 50, 250 })
            await OnceAsync(sentences, TimeSpan.FromMilliseconds(milliseconds), Tier.Unlimited, long.MaxValue / 4, report: true);
        // Few sentences to a call: what counts then is how many calls are under way.
        await OnceAsync(sentences, TimeSpan.FromMilliseconds(250), Tier.S4, 0, report: true, maxElements: 20);
    }

    private static async Task OnceAsync(IReadOnlyList<Segment> sentences, TimeSpan latency, Tier tier, long perMinute, bool report, int maxElements = 1000)
    {
        var folder = Directory.CreateTempSubdirectory("translator-benchmark-").FullName;
        try
        {
            await using var azure = await AzureEmulatorServer.StartAsync(new EmulatorOptions { Latency = latency, Tier = tier });
            using var client = new AzureEngine(new AzureOptions { Key = azure.Options.Key, Endpoint = azure.Url.ToString() }, TimeProvider.System);
            var engine = new Narrow(client, client.Info with { MaxElements = maxElements });
            using var ledger = LedgerDatabase.Open(folder);
            var options = Options.Create(new TranslatingOptions { Tier = "S4", CharactersPerMinute = perMinute });
            await using var queue = new SentenceQueue(engine, new IntentTable(ledger, TimeProvider.System), new LedgerOptions(), options, TimeProvider.System, NullLogger<SentenceQueue>.Instance);
            var translator = new SegmentTranslator(
                engine, queue, FallbackEngines.None, Glossary.Empty, new ResultTable(ledger), new MemoryTable(ledger, TimeProvider.System), new SegmentTable(ledger),
                SegmentationRules.From(new SegmentingOptions()), Options.Create(new SegmentingOptions()));
            var (processor, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var document = await translator.TranslateAsync(1, sentences, null, CancellationToken.None);
            var (elapsed, used) = (clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
            if (document.Pause is { } pause || document.Translations.Any(t => t.State != PairState.Machine))
                throw new InvalidOperationException($"Not everything was translated: {document.Pause?.Reason}");
            if (!report)
                return;

            var requests = azure.Requests.All;
            var characters = sentences.Sum(s => (long)s.Text.Length);
            var ideal = Math.Max((sentences.Count + engine.Info.MaxElements - 1) / engine.Info.MaxElements, (characters + engine.Info.MaxCharacters - 1) / engine.Info.MaxCharacters);
            var bound = latency > TimeSpan.Zero ? options.Value.MaxInFlight * Math.Min(engine.Info.MaxElements, engine.Info.MaxCharacters * (double)sentences.Count / characters) / latency.TotalSeconds : 0;
            var fill = requests.SkipLast(1).Select(r => Math.Max(r.Characters / (double)engine.Info.MaxCharacters, r.Texts / (double)engine.Info.MaxElements)).DefaultIfEmpty(1).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{latency.TotalMilliseconds,3:0} ms, tier {tier.Name}: {sentences.Count / elapsed.TotalSeconds:0} sentences/s ({characters / elapsed.TotalSeconds:0} characters/s); {requests.Count} requests, ideal {ideal}, {requests.Count(r => r.Code == 429001)} refused; fill {fill.Average():0.0%}, least {fill.Min():0.0%}; "
                + $"at most {azure.Requests.PeakInFlight} at once{(bound > 0 ? $", {sentences.Count / elapsed.TotalSeconds / bound:0.0%} of what {options.Value.MaxInFlight} calls can carry at this latency" : "")}; {used.TotalSeconds * 1e6 / characters:0.00} s of processor per million characters, emulator included."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Narrow(ITranslationEngine engine, EngineInfo info) : ITranslationEngine
    {
        public EngineInfo Info { get; } = info;

        public Task<EngineAnswer> TranslateAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) => engine.TranslateAsync(sentences, cancellationToken);
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
