using Translator.Translating;

namespace Translator.Checking;

/// <summary>A pair as the rules see it.</summary>
internal sealed class PairView
{
    /// <summary>The pair.</summary>
    public SegmentPair Pair { get; private set; } = null!;

    /// <summary>The Urdu.</summary>
    public TextView Urdu { get; } = new();

    /// <summary>The English; empty when there is none.</summary>
    public TextView English { get; } = new();

    /// <summary>How much of the Urdu's meaning is found in the English.</summary>
    public Coverage Coverage { get; private set; }

    /// <summary>True when the English is the source itself on purpose: numbers, addresses, text that was English already.</summary>
    public bool IsCopy => Pair.Translation.Origin == TranslationOrigin.Copy;

    /// <summary>Takes another pair.</summary>
    public void Load(SegmentPair pair, WordSenses senses)
    {
        Pair = pair;
        Urdu.Load(pair.Segment.Text);
        English.Load(pair.Translation.Text ?? "");
        Coverage = senses.Measure(Urdu, English);
    }

    /// <summary>The text of a side.</summary>
    public TextView Side(PairSide side) => side == PairSide.Source ? Urdu : English;
}
