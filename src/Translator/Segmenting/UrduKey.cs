using System.Globalization;
using System.Text;

namespace Translator.Segmenting;

/// <summary>
/// Folds the spellings of one Urdu text to one key, for look-up only: NFC, Arabic letter variants to Urdu ones,
/// vowel marks, tatweel and invisible characters away, every run of white space to one space.
/// The source text itself is never rewritten.
/// </summary>
public static class UrduKey
{
    /// <summary>The key of a text. Two texts with the same key are the same sentence to the translation memory.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in Normalised(text))
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = key.Length > 0;
                continue;
            }

            var folded = Fold(c);
            if (folded == '\0')
                continue;
            if (pendingSpace)
            {
                key.Append(' ');
                pendingSpace = false;
            }

            key.Append(folded);
        }

        return key.ToString();
    }

    /// <summary>The Urdu form of a letter variant; <c>'\0'</c> for what a key leaves out; the character itself otherwise.</summary>
    public static char Fold(char c) => c switch
    {
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'ه' => 'ہ',
        'ة' => 'ۃ',
        'ۀ' => 'ۂ',
        '\u0640' or '\u0670' => '\0',
        >= '\u064B' and <= '\u0653' => '\0',
        >= '\u0656' and <= '\u065F' => '\0',
        '\u200C' => '\0',
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => '\0',
        _ => c,
    };

    private static string Normalised(ReadOnlySpan<char> text)
    {
        var copy = text.ToString();
        try
        {
            return copy.IsNormalized(NormalizationForm.FormC) ? copy : copy.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; such a text is its own key.
            return copy;
        }
    }
}
