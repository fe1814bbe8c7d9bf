using Translator.Translating;
using Translator.Writing;

namespace Translator;

/// <summary>What came of one document. A bad file is a result, never the end of the run.</summary>
/// <param name="Path">The source's path below the seeds folder.</param>
/// <param name="State">Its state in the ledger afterwards.</param>
public sealed record DocumentResult(string Path, string State)
{
    /// <summary>True when it was complete before and nothing had to be done.</summary>
    public bool Unchanged { get; init; }

    /// <summary>Its receipt; null when it failed before there was anything to count.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>What happened, when it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do, when it failed.</summary>
    public string? Hint { get; init; }

    /// <summary>Why it must wait, when it must.</summary>
    public Pause? Pause { get; init; }
}
