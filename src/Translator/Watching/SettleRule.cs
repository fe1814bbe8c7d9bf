namespace Translator.Watching;

/// <summary>
/// A file counts when two looks at least the settle time apart, and every look between them, saw the same signature. Whether a copy is
/// complete cannot be known in general; a writer that pauses longer is caught by the opener where the system tells who writes.
/// </summary>
internal sealed class SettleRule(TimeSpan settle, TimeProvider clock)
{
    private readonly Dictionary<string, (FileSignature Signature, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Notes one look.</summary>
    /// <returns>How long the file must still stay as it is; zero when it has settled.</returns>
    public TimeSpan Look(string path, FileSignature signature)
    {
        if (!_seen.TryGetValue(path, out var first) || first.Signature != signature)
        {
            _seen[path] = (signature, clock.GetTimestamp());
            return settle;
        }

        var quiet = clock.GetElapsedTime(first.Since);
        return quiet >= settle ? TimeSpan.Zero : settle - quiet;
    }

    /// <summary>Forgets a file that was taken or is gone.</summary>
    public void Forget(string path) => _seen.Remove(path);
}
