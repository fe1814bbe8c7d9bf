namespace Translator.Checking;

/// <summary>What is left of an Urdu word without the endings of number, case, gender and tense.</summary>
internal static class UrduStem
{
    private static readonly string[] Endings =
        ["یوں", "یاں", "ئیں", "ئے", "ئی", "وں", "یں", "تا", "تی", "تے", "نا", "نی", "نے", "یا", "ات", "ا", "ی", "ے", "ہ", "و"];

    /// <summary>The stem of a folded word; at least two letters remain.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending))
                return word[..^ending.Length];
        }

        return word;
    }
}
