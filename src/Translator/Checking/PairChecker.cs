namespace Translator.Checking;

public sealed class PairChecker
{
    public IReadOnlyList<SegmentPair> Check(IReadOnlyList<SegmentPair> pairs) => pairs;
}
