using System.Text.Encodings.Web;
using System.Text.Json;

namespace AzureEmulator;

/// <summary>Every text charged, in memory and, where a file is named, on disk before the answer is sent. Safe for several threads.</summary>
public sealed class BillingLog : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly List<BilledText> texts = [];
    private readonly FileStream? file;
    private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];
    private long characters;

    internal BillingLog(string? path) =>
        file = path is null ? null : new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Everything charged so far, in order.</summary>
    public IReadOnlyList<BilledText> Texts
    {
        get { lock (gate) return [.. texts]; }
    }

    /// <summary>Sum of the characters charged.</summary>
    public long Characters
    {
        get { lock (gate) return characters; }
    }

    /// <summary>Texts that were charged more than once for one target, with how often.</summary>
    public IReadOnlyDictionary<string, int> Repeated =>
        Texts.CountBy(text => (text.Text, text.Target)).Where(count => count.Value > 1).ToDictionary(count => count.Key.Text, count => count.Value);

    /// <summary>Waits until this many texts have been charged.</summary>
    public Task WaitForAsync(int count, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (texts.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file?.Dispose();

    internal void Add(IReadOnlyList<BilledText> charged)
    {
        lock (gate)
        {
            if (file is not null)
            {
                // One write for the request, unbuffered: it is with the system before the answer goes out, and stays there if this process is killed.
                using var lines = new MemoryStream();
                foreach (var text in charged)
                {
                    JsonSerializer.Serialize(lines, text, Json);
                    lines.WriteByte((byte)'\n');
                }

                file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
            }

            texts.AddRange(charged);
            characters += charged.Sum(text => (long)text.Characters);
            foreach (var (_, reached) in waiting.Where(wait => texts.Count >= wait.Count))
                reached.SetResult();
            waiting.RemoveAll(wait => texts.Count >= wait.Count);
        }
    }

    internal void Reset()
    {
        lock (gate)
        {
            file?.SetLength(0);
            texts.Clear();
            characters = 0;
        }
    }
}
