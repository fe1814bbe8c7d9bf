namespace Translator.Segmenting;

/// <summary>The regular conjugation of Urdu, as far as its forms can end a sentence.</summary>
internal static class VerbForms
{
    private static readonly string[] Endings =
        ["ا", "ی", "ے", "یں", "تا", "تے", "تی", "تیں", "و", "وں", "یے", "ئے", "یئے", "نا", "یگا", "یگی", "ینگے", "ینگی", "ونگا", "ونگی"];

    // After a stem in ا or و a glide stands before the ending: بنا + ا = بنایا.
    private static readonly string[] EndingsAfterVowel =
        ["یا", "ئی", "ئے", "ۓ", "ئیں", "تا", "تے", "تی", "تیں", "ؤ", "ئو", "ؤں", "ئوں", "ئیے", "یے", "نا", "ئیگا", "ئیگی", "ئینگے", "ئینگی", "ؤنگا", "ؤنگی"];

    /// <summary>Every form of a stem.</summary>
    public static IEnumerable<string> Of(string stem)
    {
        foreach (var ending in stem[^1] is 'ا' or 'و' ? EndingsAfterVowel : Endings)
            yield return stem + ending;
    }

    /// <summary>Whether a word is a future with its گا written on to it, as many newspapers do: جائیگا، کریگی.</summary>
    public static bool IsJoinedFuture(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 'ا' or 'ے' or 'ی' && word[^2] == 'گ' && (word[^3] == 'ی' || word[^3] == 'ن' || word[^3] == 'ں');
}
