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
    public void Add(TextView english)
    {
        _count++;
        Span<int> seen = stackalloc int[128];
        var seenCount = 0;
        foreach (ref readonly var word in english.Words)
        {
            if (word.Kind != WordKind.Latin || seenCount == seen.Length || EnglishStem.IsCommon(english.Folded(word)))
                continue;
            var stem = EnglishStem.Of(english.Folded(word));
            if (seen[..seenCount].Contains(stem))
                continue;
            seen[seenCount++] = stem;
            CollectionsMarshal.GetValueRefOrAddDefault(_sentences, stem, out _)++;
        }
    }

    /// <summary>The chance that a sentence of this document holds the stem.</summary>
    public double Chance(int stem) => (_sentences.GetValueOrDefault(stem) + 1.0) / (_count + PriorSentences);
}
