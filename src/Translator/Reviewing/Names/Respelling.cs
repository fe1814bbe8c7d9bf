using System.Text;
using Translator.Checking;
using Translator.Checking.Names;
using Translator.Ledger;

namespace Translator.Reviewing.Names;

/// <summary>Puts the chosen spelling of a name where another of its spellings stands. Not for use by two threads at once.</summary>
internal sealed class Respelling
{
    private readonly TextView _urdu = new();
    private readonly TextView _english = new();

    /// <summary>The English with every chosen spelling; null when nothing in it changes.</summary>
    /// <param name="urdu">The sentence: a name is respelt only where its Urdu stands.</param>
    /// <param name="english">Its English.</param>
    /// <param name="choices">What people chose, by name.</param>
    public string? Apply(string urdu, string english, IReadOnlyDictionary<string, NameChoice> choices)
    {
        if (choices.Count == 0)
            return null;
        _urdu.Load(urdu);
        List<NameChoice>? here = null;
        foreach (ref readonly var word in _urdu.Words)
        {
            if (word.Kind == WordKind.Arabic && choices.TryGetValue(_urdu.Folded(word).ToString(), out var choice) && choice.English is not null)
                (here ??= []).Add(choice);
        }

        return here is null ? null : Replace(english, here);
    }

    private string? Replace(string english, List<NameChoice> choices)
    {
        _english.Load(english);
        StringBuilder? changed = null;
        var copied = 0;
        foreach (ref readonly var word in _english.Words)
        {
            if (!word.Capital || word.Kind != WordKind.Latin)
                continue;
            var (folded, length) = Bare(_english, word);
            if (choices.Find(c => c.Forms.Contains(folded)) is not { English: { } chosen } || english.AsSpan(word.Start, length).SequenceEqual(chosen))
                continue;
            (changed ??= new StringBuilder()).Append(english, copied, word.Start - copied).Append(chosen);
            copied = word.Start + length;
        }

        return changed?.Append(english, copied, english.Length - copied).ToString();
    }

    /// <summary>A word without a possessive ending: its small letters, and the UTF-16 units it takes.</summary>
    internal static (string Folded, int Length) Bare(TextView english, in Word word)
    {
        var folded = english.Folded(word);
        return folded.EndsWith("'s") ? (folded[..^2].ToString(), word.End - word.Start - 2) : (folded.ToString(), word.End - word.Start);
    }
}
