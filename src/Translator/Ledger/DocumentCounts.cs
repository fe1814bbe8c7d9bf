namespace Translator.Ledger;

/// <summary>What the pairs of a document amount to.</summary>
/// <param name="States">How many there are in each state, by the ledger's name.</param>
/// <param name="Flagged">How many have a warning or an error that nobody set aside. A draft is counted by its state.</param>
/// <param name="Risk">The share of its pairs that are probably bad and that nobody approved, 0 to 1.</param>
public sealed record DocumentCounts(IReadOnlyDictionary<string, int> States, int Flagged, double Risk)
{
    /// <summary>All its pairs.</summary>
    public int Total => States.Values.Sum();
}
