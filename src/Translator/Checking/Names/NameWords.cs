namespace Translator.Checking.Names;

/// <summary>Which words of an English text are names.</summary>
internal static class NameWords
{
    /// <summary>
    /// True for a capitalised word inside a sentence. The first word of a sentence is capitalised anyhow, and an
    /// abbreviation in capitals is spelt out by its letters in Urdu, so neither counts.
    /// </summary>
    public static bool IsName(TextView english, int index)
    {
        var words = english.Words;
        ref readonly var word = ref words[index];
        if (!word.Capital || word.Kind != WordKind.Latin || word.FoldedLength < 3 || index == 0)
            return false;
        var exact = english.Exact(word);
        if (char.IsUpper(exact[1]))
            return false;
        foreach (var c in english.Text.AsSpan(words[index - 1].End, word.Start - words[index - 1].End))
        {
            if (c is '.' or '?' or '!' or ':' or '"' or '\u201C' or '\u2018' or '(')
                return false;
        }

        return true;
    }
}
