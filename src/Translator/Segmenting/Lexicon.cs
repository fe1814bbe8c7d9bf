using System.Runtime.CompilerServices;

namespace Translator.Segmenting;

/// <summary>The word lists as one look-up: a word of the text, however it is spelt, to its traits.</summary>
internal sealed class Lexicon
{
    /// <summary>A word is never looked for further away than this many other characters, so that no text makes the scan quadratic.</summary>
    public const int Reach = 64;

    // No listed word is longer; what is longer needs no look-up.
    private const int LongestWord = 32;

    private readonly WordTable _words;

    public Lexicon(IEnumerable<KeyValuePair<string, WordTraits>> words)
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[LongestWord];
        foreach (var (word, trait) in words)
        {
            var length = Spelling.Fold(word, folded);
            if (length <= 0)
                continue;
            var key = folded[..length].ToString();
            traits[key] = traits.GetValueOrDefault(key) | trait;
        }

        _words = new WordTable(traits);
    }

    /// <summary>The first word at or after <paramref name="from"/>.</summary>
    public Word Next(ReadOnlySpan<char> text, int from, int limit)
    {
        var start = from;
        var furthest = Math.Min(limit, from + Reach);
        while (start < furthest && !Glyphs.IsWord(text[start]))
            start++;
        if (start >= furthest)
            return default;
        var end = start + 1;
        furthest = Math.Min(limit, start + Reach);
        while (end < furthest && Glyphs.IsWord(text[end]))
            end++;
        return Look(text, start, end, verbs: false);
    }

    /// <summary>The last word that ends at or before <paramref name="to"/>.</summary>
    public Word Previous(ReadOnlySpan<char> text, int to, int floor)
    {
        var end = to;
        var furthest = Math.Max(floor, to - Reach);
        while (end > furthest && !Glyphs.IsWord(text[end - 1]))
            end--;
        if (end <= furthest)
            return default;
        var start = end - 1;
        furthest = Math.Max(floor, end - Reach);
        while (start > furthest && Glyphs.IsWord(text[start - 1]))
            start--;
        return Look(text, start, end, verbs: true);
    }

    [SkipLocalsInit]
    private Word Look(ReadOnlySpan<char> text, int start, int end, bool verbs)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var word = text[start..end];
        var length = Spelling.Fold(word, folded);
        if (length <= 0)
            return new Word(start, end, WordTraits.None);
        var key = folded[..length];
        var traits = _words.Find(key);
        if (verbs && traits == WordTraits.None && IsJoinedVerb(key))
            traits = WordTraits.FiniteVerb;
        return new Word(start, end, traits | Look(key));
    }

    private bool IsJoinedVerb(ReadOnlySpan<char> word) =>
        VerbForms.IsJoinedFuture(word)
        || (VerbForms.AuxiliaryAt(word) is > 0 and var at && (_words.Find(word[..at]) & (WordTraits.FiniteVerb | WordTraits.VerbStem)) != 0);

    private static WordTraits Look(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return AreDigits(word) ? WordTraits.Number : WordTraits.None;
        var look = word.Length == 1 ? WordTraits.SingleLetter : WordTraits.None;
        return word[0] < '\u0250' && !char.IsDigit(word[^1]) ? look | WordTraits.Latin : look;
    }

    private static bool AreDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
                return false;
        }

        return true;
    }
}
