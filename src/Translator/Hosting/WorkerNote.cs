using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Translator.Hosting;

/// <summary>
/// What a running worker has to say of itself, for <c>status</c> in another process. The file has its full size from the start and is written
/// over in place, so that it can say "the disk is full" when nothing else can be written.
/// </summary>
internal sealed class WorkerNote
{
    private const int Size = 4096;
    private const int LongestTrouble = 600; // of at most six bytes each, escaped

    private readonly string _path;

    /// <summary>For the ledger's folder.</summary>
    public WorkerNote(string folder) => _path = Path.Combine(folder, "worker.state");

    /// <summary>Writes what stands in the worker's way; null when nothing does.</summary>
    /// <exception cref="IOException">Not even that can be written.</exception>
    public void Write(string? trouble, DateTimeOffset since)
    {
        var note = new JsonObject
        {
            ["process"] = Environment.ProcessId,
            ["since"] = since,
            ["trouble"] = trouble?[..Math.Min(trouble.Length, LongestTrouble)],
        };
        var bytes = new byte[Size];
        bytes.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(note.ToJsonString()).CopyTo(bytes, 0);
        using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Write(bytes);
    }

    /// <summary>What the worker that runs now says of itself; null when none runs.</summary>
    public (int Process, DateTimeOffset Since, string? Trouble)? Read()
    {
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var note = JsonNode.Parse(file)!;
            var process = (int)note["process"]!;
            using var worker = Process.GetProcessById(process);
            return (process, (DateTimeOffset)note["since"]!, (string?)note["trouble"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            // Never written, just being written, or its writer has ended.
            return null;
        }
    }

    /// <summary>The worker ends.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its process will not be there any more, which says the same.
        }
    }
}
