using Translator.Checking;
using Translator.Checking.Alignment;
using Translator.Ledger;
using Translator.Reading.Languages;
using Translator.Reviewing;
using Translator.Reviewing.Names;
using Translator.Segmenting;
using Translator.Translating.Glossaries;

namespace Translator;

/// <summary>From segments and their English to the pairs of a document: names as people chose them, checked, aligned.</summary>
public sealed class SegmentPairer(NameChoices names, PairChecker checker, Glossary glossary, WordAligner aligner, MemoryTable memory)
{
    /// <summary>Makes the pairs, each with the text between it and the one before.</summary>
    /// <param name="text">The decoded source.</param>
    /// <param name="segments">Its segments, in order.</param>
    /// <param name="work">The English of each, what people did before included.</param>
    /// <param name="old">The pairs so far; flags that people set aside in them stay so.</param>
    public IReadOnlyList<SegmentRow> Pair(string text, IReadOnlyList<Segment> segments, IReadOnlyList<KeptWork.Kept> work, IReadOnlyList<SegmentRow> old)
    {
        var kept = names.Apply(segments.Select(s => s.Text), work);
        var checkedPairs = checker.Check(
            [.. segments.Zip(kept, (segment, k) => new SegmentPair(segment, k.Translation, []) { Reviewer = k.Reviewer, Note = k.Note ?? Quotation(segment.Text), Rev = k.Rev })],
            glossary.Entries.Select(t => new GlossaryTerm(t.Urdu, t.English)),
            names.Register());
        var pairs = aligner.Align(checkedPairs, memory.Latest(WordAligner.MostFromMemory)).ToList();
        IgnoredFlags.Carry(old, pairs);

        var rows = new List<SegmentRow>(pairs.Count);
        var at = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            rows.Add(new SegmentRow(text[at..pairs[i].Segment.Start], pairs[i], kept[i].FormerSource) { Machine = kept[i].Fresh });
            at = pairs[i].Segment.End;
        }

        return rows;
    }

    /// <summary>Says of a quotation which language it is in: an engine for Urdu may not know it.</summary>
    private static string? Quotation(string text) =>
        SegmentLanguages.Classify(text) is { IsQuotation: true } guess ? $"Quotation in {guess.Language}." : null;
}
