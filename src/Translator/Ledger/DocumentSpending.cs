namespace Translator.Ledger;

/// <summary>A document's characters by what became of them, over all its runs, in UTF-16 units as Azure counts.</summary>
/// <param name="Sent">Left for the service, refused calls not counted.</param>
/// <param name="Billed">Answered and charged.</param>
/// <param name="InDoubt">Sent without an answer: possibly charged.</param>
public sealed record DocumentSpending(long Sent, long Billed, long InDoubt);
