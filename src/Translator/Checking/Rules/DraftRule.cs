using Translator.Translating;

namespace Translator.Checking.Rules;

/// <summary>A draft or a gloss says so.</summary>
internal sealed class DraftRule : IPairRule
{
    public string Code => "draft";

    public FlagSeverity Severity => FlagSeverity.Info;

    public string Description => "The English is a draft or a gloss by a weak engine.";

    public void Check(PairView pair, ICollection<Flag> flags)
    {
        if (pair.Pair.Translation.State == PairState.Draft)
            flags.Add(this.OnAll(PairSide.Target, pair.English, "This is a draft by a weak engine, not a translation."));
    }
}
