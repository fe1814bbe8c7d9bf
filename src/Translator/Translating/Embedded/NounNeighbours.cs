using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Translator.Translating.Embedded;

/// <summary>Tells two nouns in a row that are one phrase from two that are a subject and what comes next: سورج مشرق سے.</summary>
internal sealed class NounNeighbours(Counts counts)
{
    private const float CompoundLevel = 0.8f;
    private const int MostRemembered = 20_000;

    private static readonly HashSet<string> Named =
        ["ضلع", "صوبہ", "شہر", "دریا", "جھیل", "وادی", "ریاست", "قصبہ", "گاؤں", "جزیرہ", "کوہ", "جامعہ", "یونیورسٹی", "مسجد", "مقام", "علاقہ", "تحصیل", "درہ", "قلعہ", "شاہراہ", "سڑک", "سفارت خانہ", "دارالحکومت", "حکومت", "پولیس", "جیل", "عدالت", "بندرگاہ", "ہائی کورٹ"];

    private readonly ConcurrentDictionary<LexiconEntry, bool> _loans = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(LexiconEntry Before, LexiconEntry After), bool> _pairs = new(new SameEntries());

    /// <summary>Marks the nouns that begin a phrase of their own.</summary>
    public void Part(List<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var (first, second) = (words[i - 1], words[i]);
            if (first is { Pos: PartOfSpeech.Noun, Entry: { } before } && second is { Pos: PartOfSpeech.Noun, Entry: { } after } && first.End == second.First
                && before.NameKind != "title" && after.NameKind != "title" && !NounKinds.IsContainer(before) && !(IsLoan(before) && IsLoan(after)) && !UsedTogether(before, after))
                second.Apart = true;
            // یہ ملک بحر اوقیانوس کے کنارے: a place names a noun only where that noun is of its kind.
            if (first is { Pos: PartOfSpeech.Noun, Entry: { } common } && second is { Pos: PartOfSpeech.Name, Entry.NameKind: "place" } && common.NameKind is not ("title" or "person") && !NounKinds.IsSomeone(common) && !Named.Contains(common.Urdu) && !IsLoan(common) && first.Text == common.Urdu)
                second.Apart = true;
            // ترکی دنیا کا: the world is no part of a country's name.
            if (first is { Pos: PartOfSpeech.Name } or { Entry.NameKind: "place" } && second is { Pos: PartOfSpeech.Noun, Entry.Urdu: "دنیا" or "زمین" or "سال" or "وقت" })
                second.Apart = true;
        }
    }

    private bool UsedTogether(LexiconEntry before, LexiconEntry after)
    {
        if (_pairs.TryGetValue((before, after), out var known))
            return known;
        var together = Together(before, after);
        if (_pairs.Count < MostRemembered)
            _pairs.TryAdd((before, after), together);
        return together;
    }

    private bool Together(LexiconEntry before, LexiconEntry after)
    {
        foreach (var first in before.Senses)
        {
            foreach (var second in after.Senses)
            {
                if (counts.Follows(counts.Number(first), counts.Number(second)) > CompoundLevel)
                    return true;
            }
        }

        return false;
    }

    // An English word in Urdu letters: English makes compounds of it as it likes.
    private bool IsLoan(LexiconEntry entry)
    {
        if (_loans.TryGetValue(entry, out var known))
            return known;
        Span<uint> sounds = stackalloc uint[Sounds.MostKeys];
        var loan = entry.WordCount <= 2 && sounds[..Sounds.EnglishKeys(entry.Senses[0], sounds)].Contains(Sounds.UrduKey(entry.Urdu.Replace(" ", "", StringComparison.Ordinal)));
        if (_loans.Count < MostRemembered)
            _loans.TryAdd(entry, loan);
        return loan;
    }

    // Entries are compared as objects: by value they would be read through each time.
    private sealed class SameEntries : IEqualityComparer<(LexiconEntry Before, LexiconEntry After)>
    {
        public bool Equals((LexiconEntry Before, LexiconEntry After) x, (LexiconEntry Before, LexiconEntry After) y) =>
            ReferenceEquals(x.Before, y.Before) && ReferenceEquals(x.After, y.After);

        public int GetHashCode((LexiconEntry Before, LexiconEntry After) pair) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Before), RuntimeHelpers.GetHashCode(pair.After));
    }
}
