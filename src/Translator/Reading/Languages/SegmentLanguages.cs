using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Translator.Reading.Languages;

/// <summary>
/// Tells what a text is written in by script, by the letters that only one language has, and by its commonest words.
/// Where nothing speaks against Urdu, Arabic script is Urdu: a wrong guess then costs a translation, not a loss.
/// </summary>
public static class SegmentLanguages
{
    private static readonly SearchValues<char> UrduLetters = SearchValues.Create("ٹڈڑںےہھۂۓ");

    private static readonly SearchValues<char> OtherLetters = SearchValues.Create("ټډړږښځڅېۍګڼڀٿٺڏڙڇڃڄڌڍڻڳڱڪڦۆێڕڵۇۈۋ");

    private static readonly SearchValues<char> ArabicLetters = SearchValues.Create("ةأإٱ");

    /// <summary>Classifies one segment.</summary>
    public static LanguageGuess Classify(ReadOnlySpan<char> text)
    {
        var counts = new Counts();
        foreach (var range in text.SplitAny(" \t\r\n\f\u00A0\u2028\u2029"))
        {
            var word = text[range];
            if (!word.IsEmpty && !IsAddress(word))
                counts.Add(word);
        }

        return counts.Verdict();
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (word.IndexOf('@') is var at and >= 0 && word[(at + 1)..].ContainsAnyInRange('a', 'z'));

    private ref struct Counts
    {
        private int _arabicScript, _latin, _other, _words, _urdu, _arabic, _article, _persian, _otherArabicScript, _latinWords, _roman, _english;

        public void Add(ReadOnlySpan<char> word)
        {
            var (arabic, latin, start, end) = (0, 0, -1, 0);
            for (var i = 0; i < word.Length; i++)
            {
                var c = word[i];
                if (IsArabicLetter(c))
                    arabic++;
                else if (c < 0x250 && char.IsLetter(c))
                    latin++;
                else if (char.IsLetter(c) || (char.IsHighSurrogate(c) && Rune.DecodeFromUtf16(word[i..], out var rune, out _) == OperationStatus.Done && Rune.IsLetter(rune)))
                    _other++;
                else if (!IsMark(c))
                    continue;
                if (start < 0)
                    start = i;
                end = i + 1;
            }

            _arabicScript += arabic;
            _latin += latin;
            if (start < 0)
                return;
            if (arabic > 0)
                AddArabicScript(word[start..end]);
            else if (latin > 0)
                AddLatin(word[start..end]);
        }

        public readonly LanguageGuess Verdict()
        {
            double letters = _arabicScript + _latin + _other;
            if (letters == 0)
                return new LanguageGuess(SegmentLanguage.Signs, 1);
            // A little Urdu in an English sentence has to be translated all the same.
            if (_arabicScript > 0 && _arabicScript >= _other)
                return new LanguageGuess(InArabicScript(), _arabicScript / letters);
            return _other > _latin
                ? new LanguageGuess(SegmentLanguage.OtherScript, _other / letters)
                : new LanguageGuess(InLatinScript(), _latin / letters);
        }

        private void AddArabicScript(ReadOnlySpan<char> word)
        {
            _words++;
            var key = WordKey.Of(word);
            if (FunctionWords.Urdu.Contains(key) || (word.ContainsAny(UrduLetters) && !word.ContainsAny(OtherLetters)))
                _urdu++;
            else if (word.ContainsAny(OtherLetters))
                _otherArabicScript++;
            else if (FunctionWords.Persian.Contains(key) || word is "که" || word.StartsWith("می\u200C", StringComparison.Ordinal) || word.StartsWith("نمی\u200C", StringComparison.Ordinal))
                _persian++;
            else if (FunctionWords.Arabic.Contains(key) || word.ContainsAny(ArabicLetters))
                _arabic++;
            else if (key.Length > 3 && key.StartsWith("ال", StringComparison.Ordinal))
                _article++;
            else if (word.EndsWith("ه", StringComparison.Ordinal))
                // Urdu keyboards have no such heh; Persian ends many words with it.
                _persian++;
        }

        private readonly SegmentLanguage InArabicScript()
        {
            // Arabic typed on an Urdu keyboard has ہ for its own heh, so a word or two of Urdu shape decides nothing.
            // The Arabic article alone decides nothing either: Urdu titles and names are full of it.
            var arabic = _arabic == 0 ? 0 : _arabic + _article;
            var foreign = Math.Max(arabic, Math.Max(_persian, _otherArabicScript));
            if (foreign == 0 || _urdu >= _words * 0.2 && _urdu >= foreign * 0.7)
                return SegmentLanguage.Urdu;
            if (foreign == _otherArabicScript)
                return _otherArabicScript >= 2 ? SegmentLanguage.OtherArabicScript : SegmentLanguage.Urdu;
            if (foreign < 2 && _words > 2 || _urdu > foreign)
                return SegmentLanguage.Urdu;
            return arabic >= _persian ? SegmentLanguage.Arabic : SegmentLanguage.Persian;
        }

        private void AddLatin(ReadOnlySpan<char> word)
        {
            _latinWords++;
            if (FunctionWords.English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                _english++;
            else if (FunctionWords.RomanUrdu.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                _roman++;
        }

        private readonly SegmentLanguage InLatinScript() =>
            _roman > _english && (_roman >= 2 || _roman * 3 >= _latinWords || (_english == 0 && _latinWords >= 3)) ? SegmentLanguage.RomanUrdu : SegmentLanguage.English;

        private static bool IsArabicLetter(char c) =>
            c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' && char.IsLetter(c);

        private static bool IsMark(char c) => c is '\'' or '’' or '\u200C' or >= '\u0610' and <= '\u061A' or >= '\u064B' and <= '\u065F' or '\u0670';
    }
}
