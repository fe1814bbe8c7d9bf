namespace Translator.Checking.Rules;

/// <summary>The same Urdu must be the same English throughout.</summary>
internal sealed class InconsistentRule : IDocumentRule
{
    private const int LeastWords = 4;

    private readonly Dictionary<string, Renderings> _seen = new(StringComparer.Ordinal);

    public string Code => "inconsistent";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "The same Urdu has different English elsewhere.";

    public void Survey(PairView pair)
    {
        if (string.IsNullOrWhiteSpace(pair.English.Text) || pair.Urdu.ArabicWords < LeastWords)
            return;
        var english = Folded(pair.Content);
        var key = pair.Pair.Segment.Key;
        if (!_seen.TryGetValue(key, out var seen))
            _seen[key] = new Renderings(english, pair.English.Text, Differ: false);
        else if (seen.English != english && !seen.Differ)
            _seen[key] = seen with { Differ = true };
    }

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (!_seen.TryGetValue(pair.Pair.Segment.Key, out var seen) || !seen.Differ || seen.English == Folded(pair.Content)
            || string.IsNullOrWhiteSpace(pair.English.Text))
            return;
        flags.Add(this.OnAll(PairSide.Target, pair.English, $"Where this Urdu first stands, the English is “{seen.Text}”."));
    }

    // Only the words that carry meaning count, in whatever order: "he is my friend" and "he's a friend of mine" are one
    // translation, and of a short greeting there are many good ones. A hash keeps a million sentences small.
    private static ulong Folded(EnglishContent english)
    {
        var hash = 0ul;
        foreach (var stem in english.Stems)
            hash += (uint)stem * 0x9E3779B97F4A7C15ul;
        return hash;
    }

    private readonly record struct Renderings(ulong English, string Text, bool Differ);
}
