using System.Text;

namespace Translator.Reading.Languages;

/// <summary>One spelling for a word in Arabic script, so that a list need not hold every way of typing it: Urdu letters, no vowel marks, no invisible characters.</summary>
internal static class WordKey
{
    /// <summary>The folded word.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> key = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var folded = c switch
            {
                'ي' or 'ى' => 'ی',
                'ك' => 'ک',
                'ه' => 'ہ',
                'ة' => 'ۃ',
                'ۀ' => 'ۂ',
                '\u0640' or '\u0670' or (>= '\u064B' and <= '\u065F') or (>= '\u200B' and <= '\u200F') or '\uFEFF' => '\0',
                _ => c,
            };
            if (folded != '\0')
                key[length++] = folded;
        }

        return new string(key[..length]);
    }
}
