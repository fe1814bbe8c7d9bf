using System.Collections.Frozen;

namespace Translator.Checking;

/// <summary>The words of both languages that deny and do nothing else.</summary>
internal static class Negations
{
    private static readonly FrozenSet<ulong> Urdu = WordKey.SetOf("نہیں نہ مت بغیر نھیں نہی");

    // Words that stand beside a denial as often as for one (but, only, any, out, whether) are left out: with them in, a
    // lost "not" would stay unseen.
    private static readonly FrozenSet<ulong> English = WordKey.SetOf("""
        not no never without nor none nothing nobody nowhere neither cannot non nope
        cant dont wont didnt doesnt isnt wasnt shouldnt couldnt wouldnt arent aint havent hasnt hadnt
        """);

    /// <summary>True for an Urdu word that denies.</summary>
    public static bool IsUrdu(in Word word) => word.Kind == WordKind.Arabic && IsUrdu(word.Key);

    /// <summary>True for a word in Urdu letters, given by its key, that denies.</summary>
    public static bool IsUrdu(ulong key) => Urdu.Contains(key);

    /// <summary>True for a word of an English text that denies.</summary>
    public static bool IsEnglish(TextView text, in Word word) =>
        word.Kind == WordKind.Latin && (English.Contains(word.Key) || text.Folded(word).EndsWith("n't"));

    /// <summary>How many words of an English text deny.</summary>
    public static int CountEnglish(TextView text)
    {
        var count = 0;
        foreach (ref readonly var word in text.Words)
            count += IsEnglish(text, word) ? 1 : 0;
        return count;
    }
}
