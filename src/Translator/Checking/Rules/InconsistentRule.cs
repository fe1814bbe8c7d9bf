namespace Translator.Checking.Rules;

/// <summary>The same Urdu must be the same English throughout.</summary>
internal sealed class InconsistentRule : IDocumentRule
{
    private readonly Dictionary<string, Renderings> _seen = new(StringComparer.Ordinal);

    public string Code => "inconsistent";

    public FlagSeverity Severity => FlagSeverity.Warning;

    public string Description => "The same Urdu has different English elsewhere.";

    public void Survey(PairView pair)
    {
        if (string.IsNullOrWhiteSpace(pair.English.Text) || pair.Urdu.ArabicWords == 0)
            return;
        var english = Folded(pair.English);
        var key = pair.Pair.Segment.Key;
        if (!_seen.TryGetValue(key, out var seen))
            _seen[key] = new Renderings(english, pair.English.Text, Differ: false);
        else if (seen.English != english && !seen.Differ)
            _seen[key] = seen with { Differ = true };
    }

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (!_seen.TryGetValue(pair.Pair.Segment.Key, out var seen) || !seen.Differ || seen.English == Folded(pair.English)
            || string.IsNullOrWhiteSpace(pair.English.Text))
            return;
        flags.Add(this.OnAll(PairSide.Target, pair.English, $"Where this Urdu first stands, the English is “{seen.Text}”."));
    }

    // Case and punctuation do not make another translation. A hash keeps a million sentences small.
    private static ulong Folded(TextView english)
    {
        var hash = 14695981039346656037ul;
        foreach (ref readonly var word in english.Words)
        {
            foreach (var c in english.Folded(word))
                hash = (hash ^ c) * 1099511628211ul;
            hash = (hash ^ ' ') * 1099511628211ul;
        }

        return hash;
    }

    private readonly record struct Renderings(ulong English, string Text, bool Differ);
}
