namespace Translator.Segmenting;

/// <summary>The spelling under which a word is listed: Urdu letters for Arabic ones, no vowel marks, Latin in lower case.</summary>
internal static class Spelling
{
    private const char FirstArabic = '\u0600';
    private const char LastArabic = '\u06FF';
    private const char Madda = '\u0653';
    private const char Hamza = '\u0654';

    private static readonly char[] Arabic = [.. Enumerable.Range(FirstArabic, LastArabic - FirstArabic + 1).Select(c => FoldArabic((char)c))];

    /// <summary>Writes the listed spelling of a word.</summary>
    /// <returns>Its length, or 0 when it does not fit, for no listed word is so long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var letter = c is >= FirstArabic and <= LastArabic ? Arabic[c - FirstArabic] : FoldOther(c);
            if (letter == '\0')
                continue;
            if (letter is Madda or Hamza)
            {
                if (length > 0)
                    folded[length - 1] = Compose(folded[length - 1], letter);
                continue;
            }

            if (length == folded.Length)
                return 0;

            // Old encodings set the final form of ye inside words: ہےں for ہیں.
            if (length > 0 && folded[length - 1] == 'ے' && letter >= FirstArabic)
                folded[length - 1] = 'ی';
            folded[length++] = letter;
        }

        return length;
    }

    private static char FoldArabic(char c) => c switch
    {
        Madda or Hamza => c,
        '\u0655' => '\0',
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
