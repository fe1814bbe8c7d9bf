using System.Runtime.InteropServices;

namespace Translator.Checking;

/// <summary>In how many sentences of a document each English stem stands: what stands everywhere speaks for no pair.</summary>
internal sealed class StemFrequencies
{
    // As if every stem had been seen once in this many sentences before the first: keeps short documents from jumping to conclusions.
    private const double PriorSentences = 60;

    private readonly Dictionary<int, int> _sentences = [];
    private int _count;

    /// <summary>Counts one sentence.</summary>
    public void Add(EnglishContent english)
    {
        _count++;
        for (var i = 0; i < english.Stems.Length; i++)
        {
            if (!english.Stems[..i].Contains(english.Stems[i]))
                CollectionsMarshal.GetValueRefOrAddDefault(_sentences, english.Stems[i], out _)++;
        }
    }

    /// <summary>The chance that a sentence of this document holds the stem.</summary>
    public double Chance(int stem) => (_sentences.GetValueOrDefault(stem) + 1.0) / (_count + PriorSentences);
}
