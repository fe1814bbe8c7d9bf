namespace Translator.Segmenting;

/// <summary>The spelling under which a word is listed: Urdu letters for Arabic ones, no vowel marks, Latin in lower case.</summary>
internal static class Spelling
{
    private const char FirstArabic = '\u0600';
    private const char LastArabic = '\u06FF';
    // What is no letter of its own has a code below every letter.
    private const char Nothing = '\0';
    private const char Madda = '\u0001';
    private const char Hamza = '\u0002';

    private static readonly char[] Arabic = [.. Enumerable.Range(FirstArabic, LastArabic - FirstArabic + 1).Select(c => FoldArabic((char)c))];

    /// <summary>Writes the listed spelling of a word.</summary>
    /// <returns>Its length, or 0 when it does not fit, for no listed word is so long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > folded.Length)
            return 0;
        var length = 0;
        var last = Nothing;
        foreach (var c in word)
        {
            var letter = c is >= FirstArabic and <= LastArabic ? Arabic[c - FirstArabic] : FoldOther(c);
            if (letter <= Hamza)
            {
                if (letter != Nothing && length > 0)
                    folded[length - 1] = last = Compose(last, letter);
                continue;
            }

            // Old encodings set the final form of ye inside words: ہےں for ہیں.
            if (last == 'ے' && letter >= FirstArabic)
                folded[length - 1] = 'ی';
            folded[length++] = last = letter;
        }

        return length;
    }

    private static char FoldArabic(char c) => c switch
    {
        '\u0653' => Madda,
        '\u0654' => Hamza,
        '\u0655' => Nothing,
        'ۓ' => 'ئ',
        'أ' or 'إ' or 'ٱ' => 'ا',
        _ => UrduKey.Fold(c),
    };

    private static char FoldOther(char c) => c < '\u0080' ? char.ToLowerInvariant(c) : UrduKey.Fold(c);

    private static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('ا', Madda) => 'آ',
        ('ی', Hamza) => 'ئ',
        ('و', Hamza) => 'ؤ',
        _ => letter,
    };
}
