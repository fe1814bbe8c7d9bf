namespace Translator.Ledger;

/// <summary>What happens to sentences that may have been paid for without their English having arrived.</summary>
public enum InDoubtPolicy
{
    /// <summary>They are sent again; the possible second payment is on record.</summary>
    Retry,

    /// <summary>They wait until <c>translator retry --in-doubt</c>: nothing is ever paid twice.</summary>
    Hold,
}
