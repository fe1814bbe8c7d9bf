namespace Translator.Translating;

/// <summary>Whether a segment holds anything to translate. What does not (English, numbers, signs, addresses) is copied, not sent.</summary>
public static class SourceScript
{
    /// <summary>True when the text holds a letter of the Arabic script.</summary>
    public static bool NeedsTranslation(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsArabicScript(c) && char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>True for the blocks of the Arabic script, presentation forms included.</summary>
    public static bool IsArabicScript(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
