namespace Translator.Translating;

/// <summary>Classes of failure of a whole call. The class alone decides what happens next.</summary>
public enum EngineFailure
{
    /// <summary>408, 429 or 503 received: nothing was done; repeat, after the time the service asked for.</summary>
    Throttled,

    /// <summary>500, 502, 504, a timeout, a broken connection: it may have been done and billed; repeat as in doubt, with a cap.</summary>
    InDoubt,

    /// <summary>400: the batch as it stands is refused; halves may pass, and a single sentence fails with this reason.</summary>
    Refused,

    /// <summary>401 or 403: key, region or identity; nothing will pass until a setting changes.</summary>
    Credentials,

    /// <summary>403001 or a spent quota: pause until it is renewed.</summary>
    Quota,

    /// <summary>404, 405, 415, a wrong address: nothing will pass until a setting changes.</summary>
    Configuration,

    /// <summary>The answer came but cannot be trusted: wrong count, wrong order, unreadable. It was billed.</summary>
    Mismatch,
}
