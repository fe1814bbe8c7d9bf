namespace AzureEmulator;

/// <summary>What the emulated resource is and how it behaves. The defaults are a healthy resource without limits.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port on the loopback address; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The key that is accepted.</summary>
    public string Key { get; init; } = "emulator-key";

    /// <summary>Region of the resource; null or <c>global</c> for one that does not ask for a region.</summary>
    public string? Region { get; init; }

    /// <summary>Rate and monthly allowance.</summary>
    public Tier Tier { get; init; } = Tier.Unlimited;

    /// <summary>The api-versions spoken.</summary>
    public IReadOnlyList<string> ApiVersions { get; init; } = ["3.0", "2026-06-06"];

    /// <summary>Time between a request and its answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether and how a wait is named in answers 429 and 503.</summary>
    public RetryAfterForm RetryAfter { get; init; } = RetryAfterForm.Seconds;

    /// <summary>Share of translation requests that meet a fault, 0 to 1.</summary>
    public double FaultRate { get; init; }

    /// <summary>The faults drawn from at that rate.</summary>
    public IReadOnlyList<FaultKind> FaultKinds { get; init; } = Fault.Passing;

    /// <summary>Seed of the drawing: the same requests meet the same faults.</summary>
    public int Seed { get; init; }

    /// <summary>Any batch with a text that holds one of these is refused with 400000.</summary>
    public IReadOnlyList<string> Poison { get; init; } = [];

    /// <summary>Names of language model deployments, which take 50 texts of 5,000 characters.</summary>
    public IReadOnlyList<string> Deployments { get; init; } = ["gpt-4o", "gpt-4o-mini"];

    /// <summary>Categories of custom systems.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>File that every billed text is appended to, one JSON object a line, before its answer is sent; null for none.</summary>
    public string? LogFile { get; init; }
}
