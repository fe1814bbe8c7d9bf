using Microsoft.Extensions.Options;
using Translator.Ledger;
using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Segmenting;
using Translator.Translating.Azure;
using Translator.Translating.Glossaries;
using Translator.Watching;

namespace Translator.Translating;

/// <summary>
/// Adds up what documents would send to Azure: the same reading, segmenting, memory and cutting as a run, without a call. Each sentence
/// counts once over all documents.
/// </summary>
public sealed class CostEstimate(
    DocumentReaders readers,
    DocumentSegmenter segmenter,
    ResultTable results,
    MemoryTable memory,
    SegmentationRules rules,
    Glossary glossary,
    IOptions<SegmentingOptions> segmenting,
    IOptions<TranslatingOptions> translating,
    IOptions<AzureOptions> azure)
{
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);
    private readonly EngineInfo _engine = AzureEngine.Describe(azure.Value);

    /// <summary>Documents counted.</summary>
    public int Documents { get; private set; }

    /// <summary>Their segments.</summary>
    public int Segments { get; private set; }

    /// <summary>UTF-16 units in all segments.</summary>
    public long Characters { get; private set; }

    /// <summary>Distinct sentences, or pieces of long ones, that no memory has.</summary>
    public int SentencesToSend { get; private set; }

    /// <summary>UTF-16 units in those: what Azure would bill.</summary>
    public long ToSend { get; private set; }

    /// <summary>What that costs.</summary>
    public decimal Price => ToSend * PricePerMillion / 1_000_000m;

    /// <summary>Price of a million characters.</summary>
    public decimal PricePerMillion => translating.Value.PricePerMillion;

    /// <summary>Currency of the price.</summary>
    public string Currency => translating.Value.Currency;

    /// <summary>Characters a minute that the tier allows.</summary>
    public long PerMinute => TierRates.PerMinute(translating.Value.Tier, translating.Value.CharactersPerMinute);

    /// <summary>How long the tier's rate makes it take.</summary>
    public TimeSpan Time => TimeSpan.FromSeconds(Math.Ceiling(ToSend * 60.0 / PerMinute));

    /// <summary>Counts a document.</summary>
    /// <param name="file">The document.</param>
    /// <param name="job">Its instructions, which a run would follow too.</param>
    /// <returns>Null, or why it is not counted.</returns>
    public string? Add(SeedFile file, JobInstructions job)
    {
        IReadOnlyList<Segment> segments;
        try
        {
            segments = segmenter.Segment(readers.Read(file, job));
        }
        catch (ReadingException refused)
        {
            return $"{refused.Message} {refused.Hint}";
        }

        Documents++;
        Segments += segments.Count;
        Characters += segments.Sum(s => (long)s.Text.Length);
        var approved = memory.Find(segments.Select(s => s.Key).ToHashSet(StringComparer.Ordinal));
        var open = segments
            .Where(s => SourceScript.NeedsTranslation(s.Text) && !approved.ContainsKey(s.Key))
            .SelectMany(s => SentToEngine.Of(s, _engine, segmenting.Value.SoftLimit, rules, glossary))
            .Where(p => _counted.Add(p.Key)).ToList();
        var known = results.Find(open.Select(p => p.Key).ToHashSet(StringComparer.Ordinal));
        foreach (var (key, text) in open)
        {
            if (known.ContainsKey(key))
                continue;
            SentencesToSend++;
            ToSend += text.Length;
        }

        return null;
    }
}
