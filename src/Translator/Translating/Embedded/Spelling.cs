using System.Buffers;
using System.Text;
using Translator.Segmenting;

namespace Translator.Translating.Embedded;

/// <summary>Folds spellings of one Urdu word to the one the lexicon uses, and names the variants worth a second look-up.</summary>
public static class Spelling
{
    private static readonly SearchValues<char> Folded = SearchValues.Create("ۓۂۃأإٱ\u0654\u0655");


    // Letters that every spelling shares: a word of these alone needs no folding.
    private static readonly SearchValues<char> Seated = SearchValues.Create("ئؤ اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےء");

    private static readonly SearchValues<char> PlainWords = SearchValues.Create(" ؤاآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےء");

    private const string Aspirable = "بپتٹجچدڈکگڑ";

    /// <summary>True for text that folding leaves as it is.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(PlainWords) < 0;

    /// <summary>The look-up form: <see cref="UrduKey"/>, then yeh-barree-with-hamza and alef variants folded.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            return text.ToString();
        // A hamza is on every second line; its seat is settled without taking the word apart.
        if (text.IndexOfAnyExcept(Seated) < 0)
            return Hamza(text.ToString());
        var key = UrduKey.Of(text);
        if (key.Contains('ئ', StringComparison.Ordinal))
            key = Hamza(key);
        if (key.AsSpan().IndexOfAny(Folded) < 0)
            return key;
        return new StringBuilder(key)
            .Replace("ۓ", "ئے").Replace("ۂ", "ہ").Replace("ۃ", "ہ").Replace('أ', 'ا').Replace('إ', 'ا').Replace('ٱ', 'ا')
            .Replace("\u0654", "").Replace("\u0655", "").ToString();
    }

    // One spelling for each: جائو is جاؤ, چاہئیے is چاہیے, گئ is گئی.
    private static string Hamza(string key)
    {
        key = key.Replace("ئو", "ؤ", StringComparison.Ordinal);
        var at = key.IndexOf("ئیے", StringComparison.Ordinal);
        if (at > 0 && key[at - 1] is not ('ا' or 'و' or 'آ'))
            key = key.Remove(at, 1);
        return key[^1] == 'ئ' && key.Length > 1 ? key + "ی" : key;
    }

    /// <summary>Reads the Arabic heh inside a word, after a consonant that can be aspirated, as the two-eyed heh that it stands for.</summary>
    public static ReadOnlySpan<char> TwoEyed(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.IndexOf('ه') < 0)
            return word;
        var letters = word.ToArray();
        for (var i = 1; i < letters.Length - 1; i++)
        {
            if (letters[i] == 'ه' && Aspirable.Contains(letters[i - 1], StringComparison.Ordinal))
                letters[i] = 'ھ';
        }

        return letters;
    }

    /// <summary>Other spellings of a word that is not in the lexicon, likeliest first.</summary>
    public static IEnumerable<string> Variants(string word)
    {
        var aspirated = Aspirated(word);
        if (aspirated != word)
            yield return aspirated;
        var plain = Unaspirated(word);
        if (plain != word)
            yield return plain;
        if (word.Contains('ھ', StringComparison.Ordinal))
            yield return word.Replace('ھ', 'ہ');
        if (word.EndsWith("ایں", StringComparison.Ordinal))
            yield return word[..^2] + "ئیں";
        if (word.EndsWith('و') && word.Length > 1 && word[^2] is 'ا' or 'آ')
            yield return word[..^1] + "ؤ";
        if (word.Contains("ئی", StringComparison.Ordinal))
            yield return word.Replace("ئی", "ی", StringComparison.Ordinal);
        if (word.Contains("ئے", StringComparison.Ordinal))
            yield return word.Replace("ئے", "یے", StringComparison.Ordinal);
        if (word.Contains("یے", StringComparison.Ordinal))
            yield return word.Replace("یے", "ئے", StringComparison.Ordinal);
        if (word.Contains('ئ', StringComparison.Ordinal))
            yield return word.Replace('ئ', 'ی');
        if (word.Contains('ؤ', StringComparison.Ordinal))
            yield return word.Replace('ؤ', 'و');
        if (word.EndsWith('ہ'))
            yield return word[..^1] + "ا";
        if (word.EndsWith('ا'))
            yield return word[..^1] + "ہ";
        if (word.StartsWith("اس", StringComparison.Ordinal) && word.Length > 4)
            yield return word[1..];
        if (word.StartsWith('س') && word.Length > 3)
            yield return "ا" + word;
        if (word.StartsWith('آ'))
            yield return "ا" + word[1..];
        if (word.StartsWith('ا') && word.Length > 2)
            yield return "آ" + word[1..];
        if (word.Contains('ت', StringComparison.Ordinal))
            yield return word.Replace('ت', 'ٹ');
        if (word.EndsWith("اً", StringComparison.Ordinal))
            yield return word[..^1];
    }

    // Arabic keyboards have one heh: the two-eyed form is meant after a consonant that can be aspirated.
    private static string Aspirated(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] == 'ہ' && Aspirable.Contains(letters[i - 1], StringComparison.Ordinal))
                letters[i] = 'ھ';
        }

        return new string(letters);
    }

    private static string Unaspirated(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'ھ' && (i == 0 || !Aspirable.Contains(letters[i - 1], StringComparison.Ordinal)))
                letters[i] = 'ہ';
        }

        return new string(letters);
    }
}
