namespace Translator.Checking.Rules;

/// <summary>English is written in Latin letters: letters of a third script are a fault unless the Urdu has them as well.</summary>
internal sealed class WrongScriptRule : IPairRule
{
    public string Code => "wrong-script";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The English has letters of another script, or no Latin letters at all.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        foreach (ref readonly var word in pair.English.Words)
        {
            // A single letter is a symbol: α, μ, Ω.
            if (word.Kind != WordKind.Other || word.End - word.Start < 2)
                continue;
            if (!pair.Urdu.Text.AsSpan().Contains(pair.English.Exact(word), StringComparison.Ordinal))
                flags.Add(this.On(PairSide.Target, word, $"“{pair.English.Exact(word)}” is neither English nor in the Urdu."));
        }

        if (pair.English is { LatinWords: 0, ArabicWords: 0, HasDigits: false } && pair.Urdu.ArabicWords > 0
            && !string.IsNullOrWhiteSpace(pair.English.Text))
            flags.Add(this.OnAll(PairSide.Target, pair.English, "The English has no words."));
    }
}
