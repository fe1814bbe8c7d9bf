using Translator.Checking.Rules;

namespace Translator.Checking;

/// <summary>What the form of two texts says for or against their belonging together: both ask, both deny, both name a number, they are as long and have the same small words.</summary>
internal static class Agreement
{
    // Logarithms of how much likelier each is in a translation than in a stranger; those against are kept small, since a
    // lost "not" or number does not make a stranger of a translation.
    private const double BothAsk = 1.5;
    private const double OneAsks = -1.5;
    private const double BothDeny = 1.5;
    private const double OneDenies = -0.8;
    private const double SameNumber = 2.5;
    private const double OtherNumber = -1.0;

    // A stranger's length is spread so much wider than a translation's; measured, and made a little smaller.
    private const double LengthWeight = 0.7;
    private const double StrangersSpread = 2.5;
    private const double MostDeviation = 4.0;

    /// <summary>The evidence for the Urdu of one pair beside the English of another, or of the same; 0 when form says nothing.</summary>
    public static double Between(PairView urdu, PairView english)
    {
        var evidence = FormWords.Between(urdu.UrduKinds, english.Content.Kinds)
            + OfLength(urdu.Urdu.Text.Length, english.English.Text.Length)
            + Both(urdu.UrduAsks, english.EnglishAsks, BothAsk, OneAsks)
            + Both((urdu.UrduKinds & FormWords.Denies) != 0, (english.Content.Kinds & FormWords.Denies) != 0, BothDeny, OneDenies);
        return urdu.Urdu.HasDigits && english.English.HasDigits ? evidence + (ShareNumber(urdu.Urdu, english.English) ? SameNumber : OtherNumber) : evidence;
    }

    private static double OfLength(int urdu, int english)
    {
        var deviation = Math.Min(Math.Abs(LengthRule.Deviation(urdu, english)), MostDeviation);
        return LengthWeight * (Math.Log(StrangersSpread) - (deviation * deviation / 2 * (1 - (1 / (StrangersSpread * StrangersSpread)))));
    }

    private static double Both(bool one, bool other, double both, double either) => (one, other) switch
    {
        (true, true) => both,
        (false, false) => 0,
        _ => either,
    };

    private static bool ShareNumber(TextView urdu, TextView english)
    {
        foreach (ref readonly var word in urdu.Words)
        {
            if (word.Kind != WordKind.Number)
                continue;
            foreach (ref readonly var other in english.Words)
            {
                if (other.Kind == WordKind.Number && other.Key == word.Key)
                    return true;
            }
        }

        return false;
    }
}
