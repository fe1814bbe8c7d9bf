using System.Globalization;
using AzureEmulator;
using Translator.Translating;

namespace Translator.Tests.Translating;

/// <summary>
/// A fifth of all requests goes wrong in every way there is. Two seeds by default; <c>TRANSLATOR_STORM_SEEDS=50</c> in the environment
/// runs as many as it says, and <c>31-35</c> just those.
/// </summary>
public class SentenceStormTests
{
    private static readonly FaultKind[] Every = Enum.GetValues<FaultKind>();
    private static readonly FaultKind[] ExceptHalting = [.. Fault.Passing, FaultKind.Refused];

    public static TheoryData<int> Seeds { get; } = [.. Asked(Environment.GetEnvironmentVariable("TRANSLATOR_STORM_SEEDS") ?? "2")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Through_a_storm_of_faults_nothing_is_lost_shifted_or_paid_twice_unseen(int seed)
    {
        await using var storm = await EmulatedWork.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(200) }, documents: 8, Stop);

        foreach (var kinds in new[] { Every, Every, ExceptHalting, ExceptHalting })
        {
            storm.Azure.Faults.SetRate(0.2, seed, kinds);
            AssertHonest(storm, await storm.RunAsync(Stop));
            AssertBillIsKnown(storm);
        }

        storm.Azure.Faults.SetRate(0);
        var last = await storm.RunAsync(Stop);
        AssertHonest(storm, last);
        AssertBillIsKnown(storm);
        Assert.All(last, document => Assert.All(document.Translations, t => Assert.Equal(PairState.Machine, t.State)));
        Report(storm);
    }

    /// <summary>The seeds that <c>50</c> (from 1) or <c>31-35</c> stands for.</summary>
    private static IEnumerable<int> Asked(string seeds)
    {
        var ends = seeds.Split('-').Select(end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        var first = ends.Count == 1 ? 1 : ends[0];
        return Enumerable.Range(first, ends[^1] - first + 1);
    }

    /// <summary>What the storm was, for the record; a calm one proves nothing.</summary>
    private static void Report(EmulatedWork storm)
    {
        var requests = storm.Azure.Requests.All;
        var faults = requests.Where(r => r.Fault is not null).CountBy(r => r.Fault!.Value).OrderByDescending(f => f.Value).ToList();
        var intents = storm.Intents.All();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{requests.Count} requests, {faults.Sum(f => f.Value)} faults of {faults.Count} kinds ({string.Join(", ", faults.Select(f => $"{f.Key} {f.Value}"))}); "
            + $"{storm.Azure.Billing.Characters} characters billed, {intents.Sum(i => i.Billed ?? 0)} known, {intents.Where(i => i.State == "in_doubt").Sum(i => i.Characters)} in doubt, "
            + $"{storm.Azure.Billing.Repeated.Count} texts billed more than once; {(storm.Now - EmulatedWork.Start).TotalMinutes:0} minutes of the storm's own time."));
        Assert.InRange(faults.Sum(f => f.Value), requests.Count / 10, requests.Count);
        Assert.InRange(faults.Count, 8, Every.Length);
    }

    /// <summary>Every sentence has its own English, or a reason.</summary>
    private static void AssertHonest(EmulatedWork storm, IReadOnlyList<TranslatedSegments> documents)
    {
        foreach (var (source, document) in storm.Sources.Zip(documents))
        {
            Assert.Equal(source.Count, document.Translations.Count);
            foreach (var (segment, translation) in source.Zip(document.Translations))
            {
                if (translation.State == PairState.Machine)
                {
                    Assert.Equal(PseudoEnglish.Of(segment.Text), translation.Text);
                    continue;
                }

                Assert.Null(translation.Text);
                Assert.True(translation.State == PairState.Failed || document.Pause is not null, "A sentence waits and its document does not say why.");
                Assert.False(string.IsNullOrWhiteSpace(translation.Note), "A sentence without English gives no reason.");
            }
        }
    }

    /// <summary>The ledger equals the bill but for calls in doubt, and every second payment stands in it.</summary>
    private static void AssertBillIsKnown(EmulatedWork storm)
    {
        var intents = storm.Intents.All();
        var bill = storm.Azure.Billing.Texts;
        Assert.DoesNotContain(intents, i => i.State == "sent");
        var known = intents.Where(i => i.State == "done").Sum(i => i.Billed!.Value);
        var doubtful = intents.Where(i => i.State == "in_doubt").Sum(i => i.Characters);
        Assert.InRange(bill.Sum(t => (long)t.Characters), known, known + doubtful);
        var billedByRequest = bill.GroupBy(t => t.Request).ToDictionary(g => g.Key, g => g.Sum(t => (long)t.Characters));
        Assert.All(intents.Where(i => i.State == "done"), i => Assert.Equal(billedByRequest[i.RequestId!], i.Billed));
        Assert.All(intents.Where(i => i.State == "refused" && i.RequestId is not null), i => Assert.DoesNotContain(i.RequestId!, billedByRequest.Keys));

        var explained = storm.ExplainedRepeats();
        Assert.All(storm.Azure.Billing.Repeated, repeat => Assert.True(
            repeat.Value - 1 <= explained.GetValueOrDefault(storm.KeyOf(repeat.Key)), $"A text was billed {repeat.Value} times and the ledger does not say why: {repeat.Key}"));
    }
}
