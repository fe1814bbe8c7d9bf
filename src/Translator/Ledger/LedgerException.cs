namespace Translator.Ledger;

/// <summary>The ledger cannot be used as it is. The message says why, <see cref="Hint"/> what to do next.</summary>
public class LedgerException(string message, string hint, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What a person should do.</summary>
    public string Hint { get; } = hint;
}
