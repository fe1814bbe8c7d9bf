namespace AzureEmulator;

/// <summary>One thing that goes wrong with one request.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Faults that go away when the request is repeated; what is drawn from when a rate is set.</summary>
    public static IReadOnlyList<FaultKind> Passing { get; } =
    [
        FaultKind.Throttled, FaultKind.SystemNotReady, FaultKind.RequestTimeout, FaultKind.ServerError, FaultKind.BadGateway, FaultKind.Unavailable,
        FaultKind.GatewayTimeout, FaultKind.Slow, FaultKind.ResetBeforeBody, FaultKind.ResetAfterBody, FaultKind.ResetDuringAnswer,
        FaultKind.ResetAfterAnswer, FaultKind.TruncatedJson, FaultKind.MissingItem, FaultKind.ExtraItem, FaultKind.SwappedOrder, FaultKind.EmptyText,
        FaultKind.Echo,
    ];

    /// <summary>How long the answer is held back; null for the kind's own time.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The wait named in <c>Retry-After</c>; null for one second.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How that wait is named; null for the server's own way.</summary>
    public RetryAfterForm? Form { get; init; }

    /// <summary>True when a failing answer (500, 502, 504) comes after the texts were translated and billed.</summary>
    public bool Billed { get; init; }

    /// <summary>The error this fault answers with instead of a translation; null when it is another kind of fault.</summary>
    public ServiceError? Error => Kind switch
    {
        FaultKind.Throttled => ServiceError.RateExceeded,
        FaultKind.QuotaExceeded => ServiceError.QuotaExceeded,
        FaultKind.Unauthorized => ServiceError.Unauthorized,
        FaultKind.Forbidden => new(403000, "The operation is not allowed."),
        FaultKind.Refused => ServiceError.InvalidInput,
        FaultKind.SystemNotReady => new(408001, "The translation system requested is being prepared. Retry in a few minutes."),
        FaultKind.RequestTimeout => new(408002, "Request timed out waiting on incoming stream."),
        FaultKind.ServerError => new(500000, "An unexpected error occurred."),
        FaultKind.BadGateway => new(502, "Bad Gateway"),
        FaultKind.Unavailable => new(503000, "Service is temporarily unavailable."),
        FaultKind.GatewayTimeout => new(504, "Gateway Timeout"),
        _ => null,
    };
}
