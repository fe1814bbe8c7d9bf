using Translator.Ledger;

namespace Translator.Translating;

/// <summary>What became of a sentence: exactly one of the three is set.</summary>
internal sealed record SentenceOutcome
{
    /// <summary>The result.</summary>
    public ResultRow? Result { get; private init; }

    /// <summary>Why no engine will translate it.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why it must wait.</summary>
    public Pause? Pause { get; private init; }

    /// <summary>The document whose own cap makes it wait; null when what makes it wait concerns all.</summary>
    public long? CapOf { get; private init; }

    /// <summary>True when the result was there before and nothing was sent.</summary>
    public bool Reused { get; private init; }

    public static SentenceOutcome Of(ResultRow result, bool reused = false) => new() { Result = result, Reused = reused };

    public static SentenceOutcome Failed(string reason) => new() { Failure = reason };

    public static SentenceOutcome Paused(Pause pause, long? capOf = null) => new() { Pause = pause, CapOf = capOf };
}
