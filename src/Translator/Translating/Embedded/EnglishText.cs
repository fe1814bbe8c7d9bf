using System.Text;

namespace Translator.Translating.Embedded;

/// <summary>Sets chosen wordings as an English sentence: spaces, commas, quotes, capitals, a or an.</summary>
internal static class EnglishText
{
    /// <summary>The sentence.</summary>
    /// <param name="slots">Places in English order.</param>
    /// <param name="chosen">The wording picked for each.</param>
    /// <param name="quotes">Token spans of the source that stand in quotation marks.</param>
    public static string Set(List<Slot> slots, int[] chosen, List<(int First, int End)> quotes)
    {
        var words = new List<(string Text, int Source)>(slots.Count);
        for (var i = 0; i < slots.Count; i++)
        {
            var text = slots[i].Options[chosen[i]];
            if (text.Length > 0)
                Split(words, text, slots[i].Source);
        }

        Overlap(words);
        Contractions.Apply(words);
        var opens = new int[words.Count + 1];
        var closes = new int[words.Count + 1];
        foreach (var (first, end) in quotes)
            Enclose(words, first, end, opens, closes);
        return Join(words, opens, closes);
    }

    // Auxiliaries stand alone, so that what follows can join them.
    private static void Split(List<(string Text, int Source)> words, string text, int source)
    {
        var space = text.StartsWith("not ", StringComparison.Ordinal) ? 3 : -1;
        if (space > 0)
            words.Add((text[..space], source));
        words.Add((text[(space + 1)..], source));
    }

    private static bool IsSmall(ReadOnlySpan<char> text) =>
        text is "the" or "a" or "an" or "of" or "for" or "to" or "in" or "on" or "at" or "from" or "by" or "with" or "out" or "up" or "down" or "back" or "before" or "after" or "about" or "into"
            or "and" or "because" or "than" or "as" or "compared to";

    // "Come out" before "out of": what two places share is written once.
    private static void Overlap(List<(string Text, int Source)> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            var (text, source) = words[i];
            var before = words[i - 1].Text;
            if (EndsIn(before, text) && IsSmall(text))
            {
                words.RemoveAt(i);
                continue;
            }

            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && EndsIn(before, text.AsSpan(0, space)) && IsSmall(text.AsSpan(0, space)))
                words[i] = (text[(space + 1)..], source);
        }
    }

    // As a word of its own.
    private static bool EndsIn(string text, ReadOnlySpan<char> word) =>
        text.AsSpan().EndsWith(word) && (text.Length == word.Length || text[^(word.Length + 1)] == ' ');

    private static void Enclose(List<(string Text, int Source)> words, int first, int end, int[] opens, int[] closes)
    {
        var from = words.FindIndex(w => w.Source >= first && w.Source < end);
        var to = words.FindLastIndex(w => w.Source >= first && w.Source < end);
        if (from < 0)
            return;
        opens[from]++;
        closes[to]++;
    }

    private static string Join(List<(string Text, int Source)> words, int[] opens, int[] closes)
    {
        var text = new StringBuilder(words.Count * 7);
        var capital = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (IsMark(word))
            {
                Mark(text, word);
                capital |= word is "." or "?" or "!";
                Close(text, closes[i]);
                continue;
            }

            if (text.Length > 0 && text[^1] is not ('(' or '[' or '“' or '/'))
                text.Append(' ');
            text.Append('“', opens[i]);
            if (word is "a" or "one" && word == "a" && i + 1 < words.Count && EnglishForms.TakesAn(words[i + 1].Text))
                word = "an";
            if (capital && char.IsLower(word[0]))
                text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else
                text.Append(word);
            capital = false;
            Close(text, closes[i]);
        }

        return text.Replace('“', '"').Replace('”', '"').ToString();
    }

    private static bool IsMark(string word) => word.Length == 1 && word[0] is ',' or '.' or ';' or ':' or '?' or '!' or '…' or '%' or ')' or ']';

    private static void Mark(StringBuilder text, string mark)
    {
        if (text.Length == 0 || text[^1] is '(' or '[')
            return;
        var last = text[^1] == '”' && text.Length > 1 ? text[^2] : text[^1];
        if (mark is not (")" or "]") && last is ',' or '.' or ';' or ':' or '?' or '!')
        {
            // Of a comma and a stop only the stop stays.
            if (last == ',' && mark != ",")
                text[text[^1] == '”' ? ^2 : ^1] = mark[0];
            return;
        }

        if (text[^1] == '”' && mark is "." or "," && text.Length > 1)
            text.Insert(text.Length - 1, mark);
        else
            text.Append(mark);
    }

    private static void Close(StringBuilder text, int count) => text.Append('”', count);
}
