using Translator.Checking.Names;

namespace Translator.Checking;

/// <summary>Stem and sound of every English word of a document, worked out once for each.</summary>
internal sealed class EnglishWords
{
    // More than a language has in use; what comes after is made up, and the memory is better spent.
    private const int Most = 100_000;

    private readonly Dictionary<ulong, Entry> _words = [];

    /// <summary>Stem and sound of a word of a text.</summary>
    /// <returns>False for a word that says nothing about what a sentence is about.</returns>
    public bool TryGet(TextView english, in Word word, out int stem, out SoundKey sound)
    {
        if (!_words.TryGetValue(word.Key, out var entry))
        {
            if (_words.Count == Most)
                _words.Clear();
            var folded = english.Folded(word);
            entry = EnglishStem.IsCommon(word.Key) ? default : new Entry(true, EnglishStem.Of(folded, word.Key), SoundKey.OfEnglish(folded));
            _words[word.Key] = entry;
        }

        (stem, sound) = (entry.Stem, entry.Sound);
        return entry.IsContent;
    }

    private readonly record struct Entry(bool IsContent, int Stem, SoundKey Sound);
}
