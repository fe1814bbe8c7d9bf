using System.Collections;
using System.Security.Cryptography;
using System.Text;
using Translator.Checking;
using Translator.Ledger;

namespace Translator.Writing.Corpora;

/// <summary>Which pairs a corpus holds and in which part; the pairs themselves stay in the ledger until they are asked for.</summary>
public sealed class CorpusPlan
{
    private readonly LedgerSnapshot _ledger;

    internal CorpusPlan(LedgerSnapshot ledger, CorpusSelection selection, IReadOnlyList<Entry> documents, CorpusLeftOut leftOut)
    {
        _ledger = ledger;
        Selection = selection;
        Documents = documents;
        LeftOut = leftOut;
    }

    /// <summary>What was asked for.</summary>
    public CorpusSelection Selection { get; }

    /// <summary>What is not in it, and why.</summary>
    public CorpusLeftOut LeftOut { get; }

    /// <summary>The documents that were looked through, by path.</summary>
    internal IReadOnlyList<Entry> Documents { get; }

    /// <summary>The pairs of a part, in the order of documents and places, as they are read; may be enumerated more than once.</summary>
    public IEnumerable<SegmentPair> Pairs(CorpusPart part) => Documents.Where(document => document.Part == part && document.Count > 0).SelectMany(Pairs);

    /// <summary>The pairs that are kept of a document. Their ids begin with a hash of the document's path, so that no two in a corpus are alike.</summary>
    internal IEnumerable<SegmentPair> Pairs(Entry document)
    {
        foreach (var pair in _ledger.PairsOf(document.Summary.Id))
        {
            if (document.Keeps(pair.Segment.Sequence))
                yield return pair with { Document = document.Source, Segment = pair.Segment with { Id = $"{document.IdPrefix}.{pair.Segment.Id}" } };
        }
    }

    /// <summary>A document and which of its pairs are in.</summary>
    internal sealed class Entry(DocumentSummary summary, PairDocument source, string collection)
    {
        private readonly BitArray _kept = new(256);

        public DocumentSummary Summary { get; } = summary;

        public PairDocument Source { get; } = source;

        public string Collection { get; } = collection;

        public string IdPrefix { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(summary.Path)))[..12];

        public CorpusPart Part { get; set; }

        /// <summary>How many pairs are in.</summary>
        public int Count { get; private set; }

        public bool Keeps(int sequence) => sequence < _kept.Length && _kept[sequence];

        public void Keep(int sequence)
        {
            if (sequence >= _kept.Length)
                _kept.Length = Math.Max(sequence + 1, 2 * _kept.Length);
            _kept[sequence] = true;
            Count++;
        }

        public void Drop(int sequence)
        {
            _kept[sequence] = false;
            Count--;
        }
    }
}
