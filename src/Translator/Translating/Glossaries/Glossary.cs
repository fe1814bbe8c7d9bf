using System.Security.Cryptography;
using System.Text;
using Translator.Segmenting;
using Translator.Translating.Memory;

namespace Translator.Translating.Glossaries;

/// <summary>
/// The terms whose English is fixed. An engine that takes a dictionary with its text gets them marked in it; the terms in a sentence are part of
/// its key, so that a changed term asks again for the sentences that hold it, and for no others.
/// </summary>
public sealed class Glossary
{
    /// <summary>How the dictionary's markup begins.</summary>
    internal const string Markup = "<mstrans:dictionary";

    private readonly Dictionary<char, (string Key, GlossaryEntry Entry)[]> _byFirst;

    /// <summary>Creates a glossary.</summary>
    public Glossary(IReadOnlyList<GlossaryEntry> entries, IReadOnlyList<string>? faults = null)
    {
        Entries = entries;
        Faults = faults ?? [];
        _byFirst = entries
            .Select(entry => (Key: UrduKey.Of(entry.Urdu), Entry: entry))
            .Where(term => term.Key.Length > 0)
            .GroupBy(term => term.Key[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(term => term.Key.Length).ToArray());
    }

    /// <summary>A glossary without terms.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The terms.</summary>
    public IReadOnlyList<GlossaryEntry> Entries { get; }

    /// <summary>Lines that could not be used, as <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Marks the terms in a sentence the way Azure's dynamic dictionary wants them.</summary>
    /// <param name="text">The sentence.</param>
    /// <returns>What to send, and what it adds to the key: nothing where no term stands in it or the text cannot carry markup.</returns>
    public (string Text, string KeyPart) Apply(string text)
    {
        if (_byFirst.Count == 0 || text.AsSpan().IndexOfAny('<', '>', '&') >= 0 || !text.IsNormalized(NormalizationForm.FormC))
            return (text, "");
        var (folded, places) = Folded(text);
        var marked = new StringBuilder();
        var used = new StringBuilder();
        var copied = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if ((i > 0 && Words.IsWord(folded[i - 1])) || Longest(folded, i) is not { } found || found.Entry.Preferred.AsSpan().IndexOfAny("<>&\"") >= 0)
                continue;
            var (start, end) = (places[i], places[i + found.Key.Length - 1] + 1);
            // Vowel marks after the last letter belong to the word.
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && UrduKey.Fold(text[end]) == '\0')
                end++;
            marked.Append(text, copied, start - copied)
                .Append(Markup).Append(" translation=\"").Append(found.Entry.Preferred).Append("\">").Append(text, start, end - start).Append("</mstrans:dictionary>");
            used.Append(found.Key).Append('\t').Append(found.Entry.Preferred).Append('\n');
            copied = end;
            i += found.Key.Length - 1;
        }

        return copied == 0
            ? (text, "")
            : (marked.Append(text, copied, text.Length - copied).ToString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(used.ToString())))[..16]);
    }

    /// <summary>The terms that stand in a sentence, in order, each with its place in UTF-16 units.</summary>
    public IEnumerable<(GlossaryEntry Entry, int Start, int Length)> Find(string text)
    {
        if (_byFirst.Count == 0)
            yield break;
        var (folded, places) = Folded(text);
        for (var i = 0; i < folded.Length; i++)
        {
            if ((i > 0 && Words.IsWord(folded[i - 1])) || Longest(folded, i) is not { } found)
                continue;
            var last = i + found.Key.Length - 1;
            yield return (found.Entry, places[i], places[last] + 1 - places[i]);
            i = last;
        }
    }

    private (string Key, GlossaryEntry Entry)? Longest(string folded, int at)
    {
        if (!_byFirst.TryGetValue(folded[at], out var terms))
            return null;
        foreach (var term in terms)
        {
            var end = at + term.Key.Length;
            if (string.CompareOrdinal(folded, at, term.Key, 0, term.Key.Length) == 0 && (end == folded.Length || !Words.IsWord(folded[end])))
                return term;
        }

        return null;
    }

    /// <summary>The text folded as a key is, and for each unit of that where it stands in the text.</summary>
    private static (string Folded, List<int> Places) Folded(string text)
    {
        var (folded, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.IsWhiteSpace(text[i]) ? ' ' : UrduKey.Fold(text[i]);
            if (c == '\0' || (c == ' ' && folded.Length > 0 && folded[^1] == ' '))
                continue;
            folded.Append(c);
            places.Add(i);
        }

        return (folded.ToString(), places);
    }
}
