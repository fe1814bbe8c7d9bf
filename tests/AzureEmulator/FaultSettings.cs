namespace AzureEmulator;

/// <summary>What may be posted to <c>/_emulator/faults</c>; what is left out stays as it is.</summary>
internal sealed record FaultSettings
{
    /// <summary>Faults for the next requests, in order; null lets one pass.</summary>
    public IReadOnlyList<Entry?>? Queue { get; init; }

    /// <summary>A fault for every request, for as long as <see cref="Clear"/> is not sent.</summary>
    public Entry? Always { get; init; }

    /// <summary>True to go back to what the server was started with, before anything else is applied.</summary>
    public bool Clear { get; init; }

    /// <summary>Share of the requests that meets a fault.</summary>
    public double? Rate { get; init; }

    /// <summary>Seed of the drawing.</summary>
    public int Seed { get; init; }

    /// <summary>Kinds drawn from.</summary>
    public IReadOnlyList<FaultKind> Kinds { get; init; } = [];

    /// <summary>Texts that make any batch fail.</summary>
    public IReadOnlyList<string>? Poison { get; init; }

    /// <summary>Texts on which the service breaks.</summary>
    public IReadOnlyList<string>? Breaking { get; init; }

    /// <summary>Time between a request and its answer.</summary>
    public double? LatencySeconds { get; init; }

    public void Apply(FaultPlan faults)
    {
        if (Clear)
            faults.Reset();
        if (Queue is not null)
            faults.Enqueue(Queue.Select(entry => entry?.ToFault()));
        if (Always is not null)
            faults.Always = Always.ToFault();
        if (Rate is { } rate)
            faults.SetRate(rate, Seed, Kinds);
        if (Poison is not null)
            faults.Poison = Poison;
        if (Breaking is not null)
            faults.Breaking = Breaking;
        if (LatencySeconds is { } latency)
            faults.Latency = TimeSpan.FromSeconds(latency);
    }

    /// <summary>One fault.</summary>
    internal sealed record Entry(FaultKind Kind, double? DelaySeconds = null, double? RetryAfterSeconds = null, RetryAfterForm? Form = null, bool Billed = false)
    {
        public Fault ToFault() => new(Kind)
        {
            Delay = DelaySeconds is { } delay ? TimeSpan.FromSeconds(delay) : null,
            RetryAfter = RetryAfterSeconds is { } wait ? TimeSpan.FromSeconds(wait) : null,
            Form = Form,
            Billed = Billed,
        };
    }
}
