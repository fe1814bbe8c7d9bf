namespace Translator.Translating.Memory;

/// <summary>What came of an import.</summary>
/// <param name="Units">Units in the file.</param>
/// <param name="Taken">Pairs that are in the memory now.</param>
/// <param name="Machine">Units passed over because they say that no person stands behind them.</param>
/// <param name="Incomplete">Units passed over because their Urdu or their English is missing.</param>
public sealed record TmxImportCounts(int Units, int Taken, int Machine, int Incomplete);
