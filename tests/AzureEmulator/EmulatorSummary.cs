namespace AzureEmulator;

/// <summary>What <c>/_emulator/summary</c> answers.</summary>
/// <param name="Requests">Translation requests received.</param>
/// <param name="PeakInFlight">The most that were under way at once.</param>
/// <param name="BilledTexts">Texts charged, once per target.</param>
/// <param name="BilledCharacters">UTF-16 units charged.</param>
/// <param name="BilledAgain">How many of these texts had been charged before.</param>
/// <param name="ByCode">Number of requests by the code of their answer; 0 is a connection that was reset.</param>
public sealed record EmulatorSummary(
    int Requests, int PeakInFlight, int BilledTexts, long BilledCharacters, int BilledAgain, IReadOnlyDictionary<string, int> ByCode);
