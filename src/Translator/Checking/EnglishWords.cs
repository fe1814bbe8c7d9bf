using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>Stem, sound and kinds of every English word of a document, worked out once for each.</summary>
internal sealed class EnglishWords
{
    // More than a language has in use; what comes after is made up, and the memory is better spent.
    private const int Most = 100_000;

    private readonly Dictionary<ulong, Entry> _words = [];

    /// <summary>Stem, sound and kinds (see <see cref="FormWords"/>) of a word of a text.</summary>
    /// <returns>False for a word that says nothing about what a sentence is about.</returns>
    public bool TryGet(TextView english, in Word word, out int stem, out SoundKey sound, out uint kinds)
    {
        if (!_words.TryGetValue(word.Key, out var entry))
        {
            if (_words.Count == Most)
                _words.Clear();
            var folded = english.Folded(word);
            var own = FormWords.OfEnglish(word.Key) | (Negations.IsEnglish(english, word) ? FormWords.Denies : 0);
            entry = EnglishStem.IsCommon(word.Key) || IsCommonAndMore(folded)
                ? new Entry(false, 0, default, own)
                : new Entry(true, EnglishStem.Of(folded, word.Key), SoundKey.OfEnglish(folded), own);
            _words[word.Key] = entry;
        }

        (stem, sound, kinds) = (entry.Stem, entry.Sound, entry.Kinds);
        return entry.IsContent;
    }

    // I've, what's, you're, don't: a small word with another one joined on says no more than it does alone.
    private static bool IsCommonAndMore(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        if (apostrophe < 1)
            return false;
        return EnglishStem.IsCommon(WordKey.Of(word[..apostrophe]))
            || (word.EndsWith("n't") && EnglishStem.IsCommon(WordKey.Of(word[..^3])));
    }

    private readonly record struct Entry(bool IsContent, int Stem, SoundKey Sound, uint Kinds);
}
