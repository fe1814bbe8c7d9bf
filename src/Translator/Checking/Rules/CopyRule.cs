using Translator.Segmenting;

namespace Translator.Checking.Rules;

/// <summary>The English must not be the Urdu over again.</summary>
internal sealed class CopyRule : IPairRule
{
    public string Code => "copy";

    public FlagSeverity Severity => FlagSeverity.Error;

    public string Description => "The English is the Urdu itself.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.Urdu.ArabicWords > 0 && pair.English.ArabicWords == pair.Urdu.ArabicWords
            && UrduKey.Of(pair.English.Text) == UrduKey.Of(pair.Urdu.Text))
            flags.Add(this.OnAll(PairSide.Target, pair.English, "The English is a copy of the Urdu."));
    }
}
