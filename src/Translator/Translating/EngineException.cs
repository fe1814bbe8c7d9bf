namespace Translator.Translating;

/// <summary>A whole call failed. The message says what happened, <see cref="Hint"/> what to do next.</summary>
public sealed class EngineException : Exception
{
    /// <summary>Creates the failure of one call.</summary>
    public EngineException(EngineFailure failure, string message, string hint = "", Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        Hint = hint;
    }

    /// <summary>The class that decides what happens next.</summary>
    public EngineFailure Failure { get; }

    /// <summary>What a person should do, naming the setting where there is one.</summary>
    public string Hint { get; }

    /// <summary>The service's own code, for example <c>401000</c>.</summary>
    public string? Code { get; init; }

    /// <summary>How long the service asked us to wait; never shortened.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's own name for the call.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the service says it charged for the call all the same, in characters; null when it did not say.</summary>
    public long? BilledCharacters { get; init; }
}
