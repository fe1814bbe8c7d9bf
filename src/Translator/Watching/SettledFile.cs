namespace Translator.Watching;

/// <summary>A file that has stopped changing and can be opened.</summary>
/// <param name="Path">Where it lies below the seeds folder, with <c>/</c> between folders on every system.</param>
/// <param name="Signature">What the system said of it when it had settled.</param>
public sealed record SettledFile(string Path, FileSignature Signature)
{
    /// <summary>Its length in bytes.</summary>
    public long Length => Signature.Length;

    /// <summary>When its content changed last.</summary>
    public DateTimeOffset Modified => DateTimeOffset.UnixEpoch.AddTicks(Signature.Modified / TimeSpan.NanosecondsPerTick);
}
