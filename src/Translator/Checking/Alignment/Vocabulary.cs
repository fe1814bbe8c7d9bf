using System.Globalization;
using Translator.Checking.Names;
using Translator.Checking.Numbers;

namespace Translator.Checking.Alignment;

/// <summary>The words of the texts that are aligned together, each with a number.</summary>
internal sealed class Vocabulary(WordSenses senses)
{
    private const double SeldomAlone = 0.05;
    private const double OftenAlone = 1.0;

    private readonly Dictionary<(ulong Key, bool Capital), int> _urdu = [];
    private readonly Dictionary<(ulong Key, bool Capital), int> _english = [];

    /// <summary>The Urdu words by number.</summary>
    public List<WordType> Urdu { get; } = [];

    /// <summary>The English words by number.</summary>
    public List<WordType> English { get; } = [];

    /// <summary>What stands for an English word among senses: its stem; a small word has none and stands for itself.</summary>
    public static int Identity(ReadOnlySpan<char> folded, ulong key) =>
        EnglishStem.IsCommon(key) ? (int)(key ^ (key >> 32)) : EnglishStem.Of(folded, key);

    /// <summary>The number of a word of an Urdu text.</summary>
    public int AddUrdu(TextView text, int index)
    {
        ref readonly var word = ref text.Words[index];
        if (!_urdu.TryGetValue((word.Key, false), out var number))
        {
            var folded = text.Folded(word);
            var isArabic = word.Kind == WordKind.Arabic;
            Urdu.Add(new WordType(
                isArabic ? 0 : Identity(folded, word.Key),
                isArabic ? senses.Of(folded, word.Key) : [],
                FunctionWords.Of(word.Key),
                isArabic ? SoundKey.OfUrdu(folded) : default,
                Number(folded, word),
                MayBeName: false,
                FunctionWords.IsOftenSilent(word.Key) ? OftenAlone : SeldomAlone));
            _urdu[(word.Key, false)] = number = Urdu.Count - 1;
        }

        Urdu[number].Count++;
        return number;
    }

    /// <summary>The number of a word of an English text.</summary>
    public int AddEnglish(TextView text, int index)
    {
        ref readonly var word = ref text.Words[index];
        var mayBeName = word.Capital && !EnglishStem.IsCommon(word.Key);
        if (!_english.TryGetValue((word.Key, mayBeName), out var number))
        {
            var folded = text.Folded(word);
            English.Add(new WordType(
                Identity(folded, word.Key),
                [],
                [],
                word.Kind == WordKind.Latin && !EnglishStem.IsCommon(word.Key) ? SoundKey.OfEnglish(folded) : default,
                Number(folded, word),
                mayBeName,
                FunctionWords.IsOftenAlone(word.Key) ? OftenAlone : SeldomAlone)
            {
                IsSmall = EnglishStem.IsCommon(word.Key),
            });
            _english[(word.Key, mayBeName)] = number = English.Count - 1;
        }

        English[number].Count++;
        return number;
    }

    private static decimal? Number(ReadOnlySpan<char> folded, in Word word)
    {
        if (word.Kind == WordKind.Number)
            return decimal.TryParse(folded, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        // "I" and "may" are seldom the first and the fifth.
        if (folded.Length < 3 && word.Kind == WordKind.Latin)
            return null;
        return NumberWords.TryScale(word.Key, out var scale) ? scale : NumberWords.TryValue(folded, word.Key, word.Kind, out var value) ? value : null;
    }
}
