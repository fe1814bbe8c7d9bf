using System.Text;
using System.Text.Json;
using System.Xml;

namespace Storm;

/// <summary>Somebody who looks into the output folder all the time and takes every file he sees for whole.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private readonly string _folder;
    private readonly List<string> _invalid = [];
    private int _looks;

    public Reader(string folder)
    {
        _folder = folder;
        _reading = Task.Run(ReadAsync);
    }

    public int Looks => Volatile.Read(ref _looks);

    public IReadOnlyList<string> Invalid
    {
        get
        {
            lock (_invalid)
                return [.. _invalid];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var random = new Random(1);
        var clock = TimeProvider.System;
        while (!_stop.IsCancellationRequested)
        {
            var start = clock.GetTimestamp();
            try
            {
                // The newest are the ones that may be caught half written; the others are looked at by lot.
                var files = new DirectoryInfo(_folder).EnumerateFiles("*", everywhere)
                    .Where(file => !file.Name.StartsWith('.'))
                    .OrderByDescending(file => file.LastWriteTimeUtc)
                    .ToList();
                foreach (var file in files.Take(100).Concat(files.Count > 100 ? random.GetItems(files.ToArray(), 100) : []))
                    Look(file.FullName);
            }
            catch (IOException)
            {
                // A folder that disappeared while it was listed.
            }

            // Ten milliseconds, and never more than a third of a processor: it is to watch the worker, not to starve it.
            var rest = clock.GetElapsedTime(start) * 2;
            await Task.Delay(rest.TotalMilliseconds > 10 ? rest : TimeSpan.FromMilliseconds(10), clock);
        }
    }

    private void Look(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (IOException)
        {
            return;
        }

        Interlocked.Increment(ref _looks);
        if (Fault(path, bytes) is { } fault)
            lock (_invalid)
                _invalid.Add($"{path}: {fault}");
    }

    private static string? Fault(string path, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            switch (Path.GetExtension(path))
            {
                case ".json":
                    JsonDocument.Parse(text).Dispose();
                    return null;
                case ".jsonl":
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        JsonDocument.Parse(line).Dispose();
                    return text.EndsWith('\n') ? null : "no line end at the end";
                case ".tsv":
                    var lines = text.Split('\n');
                    var columns = lines[0].Split('\t').Length;
                    return lines[^1].Length > 0 ? "no line end at the end"
                        : Array.Exists(lines[..^1], line => line.Split('\t').Length != columns) ? "a line with other columns"
                        : null;
                case ".tmx":
                    using (var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }))
                        while (xml.Read())
                        {
                        }

                    return null;
                case ".html":
                    return text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal) ? null : "cut off";
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or DecoderFallbackException)
        {
            return e.Message;
        }
    }
}
