namespace Translator.Translating;

/// <summary>Why work stands still without anything being wrong with the document.</summary>
/// <param name="Cause"><c>credentials</c>, <c>quota</c>, <c>budget</c>, <c>service</c>, <c>disk</c> or <c>in-doubt</c>: what follows <c>paused:</c>.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Hint">What to do, naming the setting where there is one.</param>
/// <param name="Resumes">When it goes on by itself; null when a person must act.</param>
public sealed record Pause(string Cause, string Reason, string Hint, DateTimeOffset? Resumes)
{
    /// <summary>Key, region, endpoint or identity are wrong.</summary>
    public const string Credentials = "credentials";

    /// <summary>The service's own quota is spent.</summary>
    public const string Quota = "quota";

    /// <summary>A cap of ours is reached.</summary>
    public const string Budget = "budget";

    /// <summary>The service cannot be reached or fails.</summary>
    public const string Service = "service";

    /// <summary>The disk of the outputs or of the ledger is full or fails.</summary>
    public const string Disk = "disk";

    /// <summary>How long it is until what the disk refused is tried again.</summary>
    public static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(10);

    /// <summary>Calls in doubt wait for a person.</summary>
    public const string InDoubt = "in-doubt";
}
