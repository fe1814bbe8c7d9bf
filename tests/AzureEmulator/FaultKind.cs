namespace AzureEmulator;

/// <summary>What can go wrong with a translation request.</summary>
public enum FaultKind
{
    /// <summary>429001: the rate is used up.</summary>
    Throttled,

    /// <summary>403001: the free quota is used up.</summary>
    QuotaExceeded,

    /// <summary>401000: the key is not taken.</summary>
    Unauthorized,

    /// <summary>403000: the operation is not allowed.</summary>
    Forbidden,

    /// <summary>400000: the batch is refused.</summary>
    Refused,

    /// <summary>408001: the custom system is being prepared.</summary>
    SystemNotReady,

    /// <summary>408002: the request's body did not arrive in time.</summary>
    RequestTimeout,

    /// <summary>500000.</summary>
    ServerError,

    /// <summary>502 from a gateway, with HTML.</summary>
    BadGateway,

    /// <summary>503000.</summary>
    Unavailable,

    /// <summary>504 from a gateway, with HTML.</summary>
    GatewayTimeout,

    /// <summary>A right answer, 14.9 s late unless the fault says otherwise.</summary>
    Slow,

    /// <summary>The connection is reset before the request's body is read; nothing is billed.</summary>
    ResetBeforeBody,

    /// <summary>The connection is reset after the request was read and billed, before any of the answer is sent.</summary>
    ResetAfterBody,

    /// <summary>The connection is reset in the middle of the answer; billed.</summary>
    ResetDuringAnswer,

    /// <summary>The connection ends when the whole answer has been sent; billed.</summary>
    ResetAfterAnswer,

    /// <summary>Half of the answer's JSON, as if it were all; billed.</summary>
    TruncatedJson,

    /// <summary>An answer with one item too few; billed.</summary>
    MissingItem,

    /// <summary>An answer with one item too many; billed.</summary>
    ExtraItem,

    /// <summary>An answer whose first and last items have changed places; billed.</summary>
    SwappedOrder,

    /// <summary>An answer with one empty translation; billed.</summary>
    EmptyText,

    /// <summary>An answer with one text untranslated; billed.</summary>
    Echo,
}
