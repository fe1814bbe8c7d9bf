using Translator.Checking;

namespace Translator.Writing.Corpora;

/// <summary>The pairs held out for development and tests, and which of them another part gives away: by a text, on either side, that is nearly theirs.</summary>
/// <param name="similarity">From which share of common words on two texts are too like each other.</param>
internal sealed class HeldOutPairs(double similarity)
{
    private readonly NearDuplicateIndex _urdu = new(similarity);
    private readonly NearDuplicateIndex _english = new(similarity);
    private readonly List<(CorpusPart Part, int Document, int Sequence, bool GivenAway)> _pairs = [];

    /// <summary>Adds a pair of a part that is held out.</summary>
    public void Add(CorpusPart part, int document, SegmentPair pair)
    {
        _urdu.Add(PairKey.Words(pair.Segment.Text));
        _english.Add(PairKey.Words(pair.Translation.Text!));
        _pairs.Add((part, document, pair.Segment.Sequence, false));
    }

    /// <summary>Nothing is added afterwards.</summary>
    public void Build()
    {
        _urdu.Build();
        _english.Build();
    }

    /// <summary>Holds a pair to learn from against those held out.</summary>
    public void CompareTrain(SegmentPair pair)
    {
        foreach (var near in Near(pair))
            _pairs[near] = _pairs[near] with { GivenAway = true };
    }

    /// <summary>Holds a pair to choose by, the one with that number, against those to measure with that are still there; it is the one that goes.</summary>
    public void CompareDev(int number, SegmentPair pair)
    {
        if (!_pairs[number].GivenAway && Near(pair).Any(near => _pairs[near] is { Part: CorpusPart.Test, GivenAway: false }))
            _pairs[number] = _pairs[number] with { GivenAway = true };
    }

    /// <summary>Those that must go.</summary>
    public IEnumerable<(CorpusPart Part, int Document, int Sequence)> GivenAway =>
        _pairs.Where(pair => pair.GivenAway).Select(pair => (pair.Part, pair.Document, pair.Sequence));

    private IEnumerable<int> Near(SegmentPair pair) =>
        _urdu.Near(PairKey.Words(pair.Segment.Text)).Concat(_english.Near(PairKey.Words(pair.Translation.Text!)));
}
