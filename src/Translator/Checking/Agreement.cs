namespace Translator.Checking;

/// <summary>What the form of two texts says for or against their belonging together: both ask, both deny, both name a number.</summary>
internal readonly record struct Agreement
{
    // Logarithms of how much likelier each is in a translation than in a stranger; those against are kept small, since a
    // lost "not" or number does not make a stranger of a translation.
    private const double BothAsk = 1.5;
    private const double OneAsks = -1.5;
    private const double BothDeny = 1.5;
    private const double OneDenies = -0.8;
    private const double SameNumber = 2.5;
    private const double OtherNumber = -1.0;

    private bool UrduAsks { get; init; }

    private bool UrduDenies { get; init; }

    private bool EnglishAsks { get; init; }

    private bool EnglishDenies { get; init; }

    /// <summary>The form of the two texts of a pair.</summary>
    public static Agreement Of(TextView urdu, TextView english) => new()
    {
        UrduAsks = urdu.Text.AsSpan().ContainsAny('\u061F', '?'),
        UrduDenies = Negations.CountUrdu(urdu) > 0,
        EnglishAsks = english.Text.Contains('?'),
        EnglishDenies = Negations.CountEnglish(english) > 0,
    };

    /// <summary>The evidence for the Urdu of one pair beside the English of another, or of the same; 0 when form says nothing.</summary>
    public static double Between(PairView urdu, PairView english)
    {
        var evidence = Both(urdu.Form.UrduAsks, english.Form.EnglishAsks, BothAsk, OneAsks) + Both(urdu.Form.UrduDenies, english.Form.EnglishDenies, BothDeny, OneDenies);
        return urdu.Urdu.HasDigits && english.English.HasDigits ? evidence + (ShareNumber(urdu.Urdu, english.English) ? SameNumber : OtherNumber) : evidence;
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
