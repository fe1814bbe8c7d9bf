using Translator.Checking;

namespace Translator.Writing.Corpora;

/// <summary>Some of the pairs held out for development and tests, and which of them another part gives away: by a text, on either side, that is nearly theirs.</summary>
/// <param name="similarity">From which share of common words on two texts are too like each other.</param>
internal sealed class HeldOutPairs(double similarity)
{
    private readonly NearDuplicateIndex _urdu = new(similarity);
    private readonly NearDuplicateIndex _english = new(similarity);
    private readonly List<(int Document, int Sequence, bool GivenAway)> _pairs = [];

    /// <summary>How many there are.</summary>
    public int Count => _pairs.Count;

    /// <summary>Adds a pair of a part that is held out.</summary>
    public void Add(int document, SegmentPair pair)
    {
        _urdu.Add(PairKey.Words(pair.Segment.Text));
        _english.Add(PairKey.Words(pair.Translation.Text!));
        _pairs.Add((document, pair.Segment.Sequence, false));
    }

    /// <summary>Nothing is added afterwards.</summary>
    public void Build()
    {
        _urdu.Build();
        _english.Build();
    }

    /// <summary>Holds a pair of another part against them: those that it is nearly are given away.</summary>
    public void Compare(SegmentPair pair)
    {
        foreach (var near in Near(pair))
            _pairs[near] = _pairs[near] with { GivenAway = true };
    }

    /// <summary>True when a pair is nearly one of them.</summary>
    public bool HasNear(SegmentPair pair) => Near(pair).Any();

    /// <summary>Those that must go.</summary>
    public IEnumerable<(int Document, int Sequence)> GivenAway =>
        _pairs.Where(pair => pair.GivenAway).Select(pair => (pair.Document, pair.Sequence));

    private IEnumerable<int> Near(SegmentPair pair) =>
        _urdu.Near(PairKey.Words(pair.Segment.Text)).Concat(_english.Near(PairKey.Words(pair.Translation.Text!)));
}
