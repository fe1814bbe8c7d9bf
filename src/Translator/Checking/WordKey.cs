using System.Collections.Frozen;

namespace Translator.Checking;

/// <summary>
/// A folded word as one number, so that sets of words are searched without reading letters again. With 64 bits two of
/// a language's words do not meet.
/// </summary>
internal static class WordKey
{
    /// <summary>The key of no letters.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The key of a word and one more letter.</summary>
    public static ulong With(ulong key, char letter) => (key ^ letter) * 1099511628211;

    /// <summary>The key of a folded word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = Start;
        foreach (var letter in word)
            key = With(key, letter);
        return key;
    }

    /// <summary>The keys of a list of words with white space between.</summary>
    public static FrozenSet<ulong> SetOf(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Of(word)).ToFrozenSet();
}
