namespace Translator.Translating.Embedded;

/// <summary>Joins a place and the larger one it lies in, which a comma parts: Fairbanks, Alaska.</summary>
internal static class PlaceNames
{
    /// <summary>Makes one word of the two names and the comma between them, where a postposition follows both.</summary>
    public static void Join(List<Word> words)
    {
        for (var i = 0; i + 3 < words.Count; i++)
        {
            if (words[i] is not { Pos: PartOfSpeech.Name } inner || words[i + 1] is not { Kind: TokenKind.Punctuation, Text: "،" or "," } || words[i + 2] is not { Pos: PartOfSpeech.Name, Entry.NameKind: "place" } outer
                || words[i + 3].Pos != PartOfSpeech.Postposition || !(inner.Unknown || inner.Entry?.NameKind == "place") || IsListed(words, i))
                continue;
            words[i] = new Word
            {
                First = inner.First,
                End = outer.End,
                Kind = TokenKind.Word,
                Text = inner.Text,
                Pos = PartOfSpeech.Name,
                Entry = outer.Entry,
                English = [$"{NounWriter.Senses(inner)[0]}, {Bare(NounWriter.Senses(outer)[0])}"],
            };
            words.RemoveRange(i + 1, 2);
        }
    }

    // Chicago, United States.
    private static string Bare(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static bool IsListed(List<Word> words, int at) =>
        at > 0 && words[at - 1] is { Kind: TokenKind.Punctuation } or { Pos: PartOfSpeech.Conjunction, Text: "اور" or "یا" };
}
