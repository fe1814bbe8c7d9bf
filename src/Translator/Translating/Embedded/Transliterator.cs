using System.Collections.Concurrent;
using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>Writes an unknown Urdu word in Latin letters, as an English newspaper would spell a name.</summary>
internal sealed class Transliterator(Func<NameIndex> index)
{
    private readonly Lazy<NameIndex> _index = new(index);

    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, string[]> _remembered = new(StringComparer.Ordinal);

    /// <summary>Spellings of a name, the likeliest first.</summary>
    public string[] Name(string word)
    {
        if (word.Length > Analyser.LongestWord)
            return [Spell(word)];
        if (_remembered.TryGetValue(word, out var known))
            return known;
        var plain = WithoutHelp(word);
        string[] spelt = [Known(word) ?? (plain == word ? null : Known(plain)) ?? Spell(plain)];
        if (_remembered.Count < MostRemembered)
            _remembered.TryAdd(word, spelt);
        return spelt;
    }

    // An English word under an Urdu spelling, alone or with an Urdu or English plural on it.
    private string? Known(string word)
    {
        if (_index.Value.Find(word) is { } found)
            return found;
        foreach (var ending in PluralEndings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && _index.Value.Find(word[..^ending.Length]) is { } stem)
                return char.IsUpper(stem[0]) && ending is not ("وں" or "یوں") ? stem + "s" : EnglishForms.Plural(stem);
        }

        return null;
    }

    // Urdu begins no word with two consonants and helps itself with an alef: اسکاٹ is Scott.
    private static string WithoutHelp(string word) =>
        word.Length > 4 && word[0] == 'ا' && word[1] == 'س' && word[2] is 'ک' or 'ٹ' or 'ت' or 'پ' or 'م' or 'ن' or 'ل' or 'و' ? word[1..] : word;

    private static readonly string[] PluralEndings = ["یوں", "وں", "یں", "ز", "س"];

    /// <summary>The letter-by-letter spelling, short vowels filled in.</summary>
    public static string Spell(string word)
    {
        var text = new StringBuilder(word.Length * 2);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var first = i == 0;
            var last = i == word.Length - 1;
            var afterVowel = text.Length > 0 && IsVowel(text[^1]);
            var beforeVowel = i + 1 < word.Length && IsVowelLetter(word[i + 1]);
            var letter = c switch
            {
                'آ' => "aa",
                'ا' => first ? "a" : "a",
                'ب' => "b",
                'پ' => "p",
                'ت' or 'ط' or 'ٹ' => "t",
                'ث' or 'س' or 'ص' => "s",
                'ج' => "j",
                'چ' => "ch",
                'ح' or 'ہ' or 'ھ' => last && c == 'ہ' ? (afterVowel ? "h" : "a") : "h",
                'خ' => "kh",
                'د' or 'ڈ' => "d",
                'ذ' or 'ز' or 'ض' or 'ظ' => "z",
                'ر' or 'ڑ' => "r",
                'ژ' => "zh",
                'ش' => "sh",
                'ع' => first && !beforeVowel ? "a" : "",
                'غ' => "gh",
                'ف' => "f",
                'ق' => "q",
                'ک' => "k",
                'گ' => "g",
                'ل' => "l",
                'م' => "m",
                'ن' or 'ں' => "n",
                'و' => first || beforeVowel ? "w" : afterVowel ? "u" : "o",
                'ؤ' => "o",
                'ی' => first || (beforeVowel && !afterVowel) ? "y" : afterVowel && text[^1] == 'a' ? "i" : "i",
                'ئ' => "",
                'ے' => "e",
                _ => "",
            };
            // Two consonants in a row take a short a between them, except where English allows the cluster at the end.
            if (letter.Length > 0 && text.Length > 0 && !IsVowel(letter[0]) && !IsVowel(text[^1]) && c != 'ھ' && !(last && text.Length > 2) && NeedsVowel(word, i))
                text.Append('a');
            text.Append(letter);
        }

        if (text.Length > 1 && text[0] == 'a' && text[1] == 'i' && word.StartsWith("ای", StringComparison.Ordinal))
            text.Remove(0, 1);
        if (text.Length > 2 && text[0] == 'a' && text[1] == 'o' && word.StartsWith("او", StringComparison.Ordinal))
            text.Remove(0, 1);
        if (text.Length > 1 && text[0] == 'a' && text[1] == 'a')
            text.Remove(0, 1);
        // Silent letters alone.
        if (text.Length == 0)
            return "A";
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static bool NeedsVowel(string word, int at) =>
        (at == 1 && !(word[0] == 'س' && word[1] is 'ک' or 'ٹ' or 'ت' or 'پ' or 'م' or 'ن' or 'ل')) || (at >= 2 && !IsVowelLetter(word[at - 2]) && at % 2 == 1) || (at + 1 < word.Length && !IsVowelLetter(word[at + 1]) && !IsVowelLetter(word[at - 1]) && at % 2 == 0);

    private static bool IsVowelLetter(char c) => c is 'ا' or 'آ' or 'و' or 'ی' or 'ے' or 'ؤ' or 'ئ';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U';
}
