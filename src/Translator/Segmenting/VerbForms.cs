namespace Translator.Segmenting;

/// <summary>The regular conjugation of Urdu, as far as its forms can end a sentence.</summary>
internal static class VerbForms
{
    private static readonly string[] Endings =
        ["ا", "ی", "ے", "یں", "تا", "تے", "تی", "تیں", "و", "یے", "ئے", "یئے", "یگا", "یگی", "ینگے", "ینگی", "ونگا", "ونگی"];

    // After a stem in ا or و a glide stands before the ending: بنا + ا = بنایا.
    private static readonly string[] EndingsAfterVowel =
        ["یا", "ئی", "ئے", "ۓ", "ئیں", "تا", "تے", "تی", "تیں", "ؤ", "ئو", "ؤں", "ئوں", "ئیے", "یے", "ئیگا", "ئیگی", "ئینگے", "ئینگی", "ؤنگا", "ؤنگی"];

    private static readonly string[] JoinedAuxiliaries =
        ["ہے", "ہیں", "ہوں", "تھا", "تھے", "تھی", "تھیں", "دیا", "دیے", "دئے", "دئیے", "دیئے", "دی", "دیں", "گیا", "گئے", "گئی", "گئیں", "لیا", "لی", "سکے", "سکا", "سکی", "سکتا", "سکتے", "سکتی", "رہا", "رہے", "رہی", "چکا", "چکے", "چکی"];

    /// <summary>Every form of a stem.</summary>
    public static IEnumerable<string> Of(string stem)
    {
        foreach (var ending in stem[^1] is 'ا' or 'و' ? EndingsAfterVowel : Endings)
            yield return stem + ending;
    }

    /// <summary>Where the auxiliary starts that may be written on to its verb, as in کردیا, جاسکے, دیاگیا; -1 for nowhere.</summary>
    public static int AuxiliaryAt(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] is not ('ا' or 'ے' or 'ی' or 'ں'))
            return -1;
        foreach (var auxiliary in JoinedAuxiliaries)
        {
            if (word.Length > auxiliary.Length + 1 && word.EndsWith(auxiliary, StringComparison.Ordinal))
                return word.Length - auxiliary.Length;
        }

        return -1;
    }

    /// <summary>Whether a word is a future with its گا written on to it, as many newspapers do: جائیگا، کریگی.</summary>
    public static bool IsJoinedFuture(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 'ا' or 'ے' or 'ی' && word[^2] == 'گ' && (word[^3] == 'ی' || word[^3] == 'ن' || word[^3] == 'ں');
}
