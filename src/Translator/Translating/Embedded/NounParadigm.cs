using System.Buffers;

namespace Translator.Translating.Embedded;

/// <summary>Takes Urdu noun and adjective words apart: every citation form that a word's ending allows.</summary>
public static class NounParadigm
{
    // Ending of the word, ending of the citation form, whether it must be plural.
    private static readonly (string Ending, string Citation, bool Plural)[] NounEndings =
    [
        ("یاں", "ی", true),
        ("یوں", "ی", true),
        ("یاں", "یا", true),
        ("ئیاں", "ئی", true),
        ("ئیوں", "ئی", true),
        ("وں", "", true),
        ("وں", "ا", true),
        ("وں", "ہ", true),
        ("یں", "", true),
        ("ئیں", "", true),
        ("ؤں", "", true),
        ("ؤں", "و", true),
        ("ووں", "و", true),
        ("ے", "ا", false),
        ("ے", "ہ", false),
        ("ئے", "یہ", false),
        ("ئے", "ئیہ", false),
        ("ات", "", true),
        ("ات", "ہ", true),
        ("ات", "ت", true),
        ("جات", "ہ", true),
        ("یات", "ی", true),
        ("ین", "", true),
        ("ان", "", true),
        ("گان", "ہ", true),
        ("ز", "", true),
        ("س", "", true),
        ("یز", "ی", true),
        ("سز", "س", true),
        ("زوں", "", true),
        ("و", "", true),
        ("ائے", "ا", false),
        ("وں", "ے", true),
    ];

    private static readonly (string Ending, string Citation)[] AdjectiveEndings =
    [
        ("ے", "ا"), ("ی", "ا"), ("یں", "ا"), ("ئے", "یا"), ("ئی", "یا"), ("ے", "ہ"), ("ی", "ہ"), ("ویں", "واں"), ("ہ", "ا"), ("ا", "ہ"),
    ];

    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. NounEndings.Select(e => e.Ending[^1]).Distinct()]);

    /// <summary>Citation forms that the word may be an oblique or plural of, with whether it would be plural.</summary>
    public static IEnumerable<(string Citation, bool Plural)> NounCitations(string word) => word is [_, _, .., var last] && LastLetters.Contains(last) ? Citations(word) : [];

    private static IEnumerable<(string Citation, bool Plural)> Citations(string word)
    {
        foreach (var (ending, citation, plural) in NounEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                yield return (string.Concat(word.AsSpan(0, word.Length - ending.Length), citation), plural);
        }
    }

    /// <summary>Masculine singular forms that the word may agree away from.</summary>
    public static IEnumerable<string> AdjectiveCitations(string word)
    {
        foreach (var (ending, citation) in AdjectiveEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                yield return string.Concat(word.AsSpan(0, word.Length - ending.Length), citation);
        }
    }
}
