using System.Collections.Concurrent;

namespace Translator;

/// <summary>What the worker is doing right now, by document path: for whoever looks on.</summary>
public sealed class DocumentActivity : IProgress<DocumentProgress>
{
    private readonly ConcurrentDictionary<string, DocumentProgress> _running = new(StringComparer.Ordinal);

    /// <summary>Raised with a document's path whenever it went on, began or ended.</summary>
    public event Action<string>? Changed;

    /// <summary>How far a running document is; null when it is not running.</summary>
    public DocumentProgress? Of(string path) => _running.TryGetValue(path, out var progress) ? progress : null;

    /// <inheritdoc/>
    public void Report(DocumentProgress value)
    {
        _running[value.Path] = value;
        Changed?.Invoke(value.Path);
    }

    /// <summary>A document ended, however it ended.</summary>
    public void End(string path)
    {
        _running.TryRemove(path, out _);
        Changed?.Invoke(path);
    }
}
