namespace Translator.Checking;

/// <summary>What the form of two texts says for or against their belonging together: both ask, both deny, both name a number.</summary>
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

    /// <summary>The evidence, 0 when form says nothing.</summary>
    public static double Of(TextView urdu, TextView english)
    {
        var evidence = Both(urdu.Text.AsSpan().ContainsAny('\u061F', '?'), english.Text.Contains('?'), BothAsk, OneAsks)
            + Both(Negations.CountUrdu(urdu) > 0, Negations.CountEnglish(english) > 0, BothDeny, OneDenies);
        return urdu.HasDigits && english.HasDigits ? evidence + (ShareNumber(urdu, english) ? SameNumber : OtherNumber) : evidence;
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
