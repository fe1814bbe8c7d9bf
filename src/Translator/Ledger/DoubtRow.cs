namespace Translator.Ledger;

/// <summary>A sentence that calls without an answer held.</summary>
/// <param name="Calls">How many such calls.</param>
/// <param name="First">When the first of them was made.</param>
/// <param name="OthersPassed">Whether the service has answered another call that was made after the first of them.</param>
public sealed record DoubtRow(int Calls, DateTimeOffset First, bool OthersPassed);
