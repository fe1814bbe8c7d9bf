using System.Collections.Frozen;

namespace Translator.Translating.Embedded;

/// <summary>English letters spelt out in Urdu: بی بی سی is BBC.</summary>
internal static class LetterNames
{
    private static readonly FrozenDictionary<string, char> Letters = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["اے"] = 'A',
        ["بی"] = 'B',
        ["سی"] = 'C',
        ["ڈی"] = 'D',
        ["ای"] = 'E',
        ["ایف"] = 'F',
        ["جی"] = 'G',
        ["ایچ"] = 'H',
        ["آئی"] = 'I',
        ["جے"] = 'J',
        ["کے"] = 'K',
        ["ایل"] = 'L',
        ["ایم"] = 'M',
        ["این"] = 'N',
        ["او"] = 'O',
        ["پی"] = 'P',
        ["کیو"] = 'Q',
        ["آر"] = 'R',
        ["ایس"] = 'S',
        ["ٹی"] = 'T',
        ["یو"] = 'U',
        ["وی"] = 'V',
        ["ڈبلیو"] = 'W',
        ["ایکس"] = 'X',
        ["وائی"] = 'Y',
        ["زیڈ"] = 'Z',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Some letter names are also common words: two of these alone prove nothing.
    private static readonly FrozenSet<string> Doubtful = new[] { "کے", "جی", "آئی", "پی", "سی", "او", "اے", "ای" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The letters that begin at a token, and how many tokens they take; fewer than two letters are none.</summary>
    public static (string Letters, int Count) Read(List<Token> tokens, int at)
    {
        var count = 0;
        var certain = 0;
        while (at + count < tokens.Count && tokens[at + count].Kind == TokenKind.Word && Letters.ContainsKey(tokens[at + count].Text))
        {
            if (!Doubtful.Contains(tokens[at + count].Text))
                certain++;
            count++;
        }

        // کے at the end is the genitive far more often than the letter.
        while (count > 0 && tokens[at + count - 1].Text == "کے")
            count--;
        // So is a letter name that is a verb's stem, before the rest of its verb.
        if (count > 0 && at + count < tokens.Count && tokens[at + count - 1].Text is "پی" or "آئی" or "جی" && tokens[at + count].Text is "رہا" or "رہے" or "رہی" or "لی" or "لیا" or "گئی" or "گیا" or "ہے" or "ہیں" or "تھی" or "تھیں")
            count--;
        if (count < 2 || certain == 0)
            return ("", 0);
        return (string.Concat(Enumerable.Range(at, count).Select(i => Letters[tokens[i].Text])), count);
    }
}
