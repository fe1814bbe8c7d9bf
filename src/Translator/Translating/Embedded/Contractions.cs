namespace Translator.Translating.Embedded;

/// <summary>Short forms of speech, for short sentences and those in which someone speaks of I, we or you.</summary>
internal static class Contractions
{
    private static readonly HashSet<string> Speakers = new(StringComparer.OrdinalIgnoreCase) { "I", "me", "my", "we", "us", "you", "your" };

    // A sentence of no more words and marks than these is speech.
    private const int Short = 10;

    private static readonly Dictionary<(string, string), string> Joined = new()
    {
        [("do", "not")] = "don't",
        [("does", "not")] = "doesn't",
        [("did", "not")] = "didn't",
        [("can", "not")] = "can't",
        [("could", "not")] = "couldn't",
        [("will", "not")] = "won't",
        [("is", "not")] = "isn't",
        [("are", "not")] = "aren't",
        [("was", "not")] = "wasn't",
        [("were", "not")] = "weren't",
        [("has", "not")] = "hasn't",
        [("have", "not")] = "haven't",
        [("should", "not")] = "shouldn't",
        [("I", "am")] = "I'm",
        [("I", "will")] = "I'll",
        [("it", "is")] = "it's",
        [("we", "will")] = "we'll",
        [("we", "are")] = "we're",
    };

    /// <summary>Joins pairs of words that speech joins.</summary>
    public static void Apply(List<(string Text, int Source)> words)
    {
        var speech = words.Count <= Short || words.Exists(w => w.Text.Length <= 4 && Speakers.Contains(w.Text)) || (words.Count > 1 && words[0].Text is "do" && words[1].Text == "not");
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text == "can" && words[i + 1].Text == "not" && !speech)
                Join(words, i, "cannot");
            else if (speech && Joined.TryGetValue((words[i].Text, words[i + 1].Text), out var contracted))
                Join(words, i, contracted);
        }
    }

    private static void Join(List<(string Text, int Source)> words, int at, string text)
    {
        words[at] = (text, Math.Max(words[at].Source, words[at + 1].Source));
        words.RemoveAt(at + 1);
    }
}
