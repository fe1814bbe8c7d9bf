namespace Translator.Translating.Memory;

/// <summary>Cuts a normalised text into words: runs of letters, marks and digits. Punctuation does not tell sentences of a memory apart.</summary>
internal static class Words
{
    public static List<Range> Of(ReadOnlySpan<char> key)
    {
        var words = new List<Range>(key.Length / 5 + 1);
        var start = -1;
        for (var i = 0; i <= key.Length; i++)
        {
            var isWord = i < key.Length && IsWord(key[i]);
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            words.Add(start..i);
            start = -1;
        }

        return words;
    }

    /// <summary>True for what words are made of.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
