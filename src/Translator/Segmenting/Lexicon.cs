using System.Collections.Frozen;

namespace Translator.Segmenting;

/// <summary>The word lists as one look-up: a word of the text, however it is spelt, to its traits.</summary>
internal sealed class Lexicon
{
    // No listed word is longer; what is longer needs no look-up.
    private const int LongestWord = 32;

    // A word is never looked for further away than this many other characters, so that no text makes the scan quadratic.
    private const int Reach = 64;

    private readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> _traits;

    public Lexicon(IEnumerable<KeyValuePair<string, WordTraits>> words)
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[LongestWord];
        foreach (var (word, trait) in words)
        {
            var length = Fold(word, folded);
            if (length <= 0)
                continue;
            var key = folded[..length].ToString();
            traits[key] = traits.GetValueOrDefault(key) | trait;
        }

        _traits = traits.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
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
        return Look(text, start, end);
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
        return Look(text, start, end);
    }

    private Word Look(ReadOnlySpan<char> text, int start, int end)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var word = text[start..end];
        var length = Fold(word, folded);
        if (length <= 0)
            return new Word(start, end, WordTraits.None);
        var key = folded[..length];
        _traits.TryGetValue(key, out var traits);
        if (VerbForms.IsJoinedFuture(key))
            traits |= WordTraits.FiniteVerb;
        return new Word(start, end, traits | Look(key));
    }

    private static WordTraits Look(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                digits++;
        }

        if (digits == word.Length)
            return WordTraits.Number;
        var look = digits == 0 && word.Length == 1 ? WordTraits.SingleLetter : WordTraits.None;
        return word[0] < '\u0250' && digits == 0 ? look | WordTraits.Latin : look;
    }

    /// <summary>Writes the spelling under which a word is listed; its length, or 0 when it is too long for any list.</summary>
    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = FoldLetter(word[i], length > 0 ? folded[length - 1] : '\0', out var replaces);
            if (c == '\0')
                continue;
            if (replaces)
                length--;
            else if (length == folded.Length)
                return 0;

            // Old encodings set the final form of ye inside words: ہےں for ہیں.
            if (length > 0 && folded[length - 1] == 'ے' && Glyphs.IsArabicLetter(c))
                folded[length - 1] = 'ی';
            folded[length++] = c;
        }

        return length;
    }

    private static char FoldLetter(char c, char before, out bool replaces)
    {
        replaces = c is '\u0653' or '\u0654';
        return c switch
        {
            < '\u0080' => char.ToLowerInvariant(c),
            '\u0653' => before == 'ا' ? 'آ' : '\0',
            '\u0654' when before is 'ی' => 'ئ',
            '\u0654' when before is 'و' => 'ؤ',
            '\u0654' or '\u0655' => '\0',
            'ۓ' => 'ئ',
            'أ' or 'إ' or 'ٱ' => 'ا',
            >= '\u0621' and <= '\u06D3' or '\u200C' => UrduKey.Fold(c),
            _ when Glyphs.IsInvisible(c) => '\0',
            _ => c,
        };
    }
}
