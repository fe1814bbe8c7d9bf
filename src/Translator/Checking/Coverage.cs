namespace Translator.Checking;

/// <summary>How much of one text's meaning is found in the other.</summary>
/// <param name="Known">Words of the Urdu whose English is known.</param>
/// <param name="Matched">Those of them whose English stands in the other text.</param>
/// <param name="Evidence">
/// The logarithm of how much likelier this finding is in a pair that belongs together than in one that does not;
/// 0 when nothing is known, below 0 when the texts look like strangers.
/// </param>
public readonly record struct Coverage(int Known, int Matched, double Evidence)
{
    /// <summary>The matched share of the known words, drawn towards one half where few are known.</summary>
    public double Share => (Matched + 1.0) / (Known + 2.0);
}
